package dev.ecps.idp.oidc.authorization.check;

import dev.ecps.idp.legible.Legible;
import dev.ecps.idp.legible.News;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.profile.Profile;
import dev.ecps.idp.profile.ProfileConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Tells the developer of a relying party, once per client, in the log, what a good request lacks all the same. */
@ApplicationScoped
public class Advice {
    private static final Logger LOG = Logger.getLogger(Advice.class);

    private static final List<String> EXPECTED = List.of("acr_values", "nonce", "state");

    private static final Map<String, String> SENSE = Map.of(
            "acr_values", "PSC's specification requires acr_values=eidas1",
            "nonce", "a nonce ties the ID token to the request",
            "state", "a state ties the answer to the browser that asked");

    private final Set<String> given = ConcurrentHashMap.newKeySet();
    private final News news;
    private final String consequence;

    Advice(ProfileConfig profile, InstantSource clock) {
        this.news = new News(clock);
        this.consequence = profile.profile() == Profile.STRICT
                ? "It passes since a setting of yours switches that rule of ecps.profile=strict off."
                : "ecps.profile=strict would refuse the request.";
    }

    /** Looks at a request that passed. Nothing of it but the client's id reaches the log. */
    public void look(String client, Parameters sent) {
        EXPECTED.stream()
                .filter(name -> sent.nonEmpty(name).isEmpty())
                .filter(name -> given.add(name + " " + client))
                .forEach(name ->
                        LOG.warnf("The client %s sends no %s: %s. %s", client, name, SENSE.get(name), consequence));
        if (!Scopes.parse(sent.first("scope").orElse("")).contains(Scopes.SCOPE_ALL) && given.add("scope " + client)) {
            LOG.warnf(
                    "The client %s asks for a scope without scope_all, which PSC's services send: openid scope_all. %s",
                    client, consequence);
        }
    }

    /** A request that ended on a page, which tells its user little: the log tells the developer, once, what is wrong. */
    public void lookAtRefused(Optional<Client> client, Parameters sent) {
        var address = sent.first("redirect_uri").orElse("");
        if (client.isEmpty()) tellUnknown(sent.first("client_id").orElse(""));
        else if (!client.get().mayRedirectTo(address)) tellForeign(client.get(), address);
    }

    private void tellUnknown(String id) {
        if (!isNews("client " + id)) return;
        LOG.warnf(
                "There is no client \"%s\". The settings ecps.clients.… make one, or PUT /sandbox/api/clients/{client_id}.",
                legible(id));
    }

    private void tellForeign(Client client, String address) {
        if (!isNews(client.id() + " " + address)) return;
        LOG.warnf(
                "The client %s asks to return to \"%s\"; letter by letter, its redirect URIs are: %s",
                client.id(), legible(address), String.join(" ", client.redirectUris()));
    }

    private boolean isNews(String fault) {
        return news.isNews(legible(fault));
    }

    /** What follows a question mark may be somebody's secret. */
    private static String legible(String sent) {
        return Legible.ascii(sent.split("\\?", 2)[0]);
    }
}
