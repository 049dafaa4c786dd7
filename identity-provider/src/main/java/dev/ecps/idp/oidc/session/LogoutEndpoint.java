package dev.ecps.idp.oidc.session;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.oidc.keys.TokenSigner;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Logout that a relying party asks for (OpenID Connect RP-Initiated Logout 1.0): with {@code id_token_hint} the session
 * ends at once, expired hint or not, from the browser or from a server; without it a live browser session is asked
 * first. Messages are those of PSC's Keycloak.
 */
@Path(Paths.LOGOUT)
@Blocking
class LogoutEndpoint {
    private static final String CONFIRMED = "confirmed";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Clients clients;
    private final TokenSigner signer;
    private final Addresses addresses;

    LogoutEndpoint(Sessions sessions, SessionCookie cookie, Clients clients, TokenSigner signer, Addresses addresses) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.clients = clients;
        this.signer = signer;
        this.addresses = addresses;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance confirm(Texts texts, String target, String client, String state, String proof);

        static native TemplateInstance done(Texts texts);

        static native TemplateInstance refused(Texts texts, String message);
    }

    @GET
    public Response get(UriInfo uri, HttpHeaders headers) {
        return answer(Parameters.of(uri.getQueryParameters()), headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(MultivaluedMap<String, String> form, HttpHeaders headers) {
        return answer(Parameters.of(form), headers);
    }

    private Response answer(Parameters sent, HttpHeaders headers) {
        var texts = Texts.of(headers, sent.nonEmpty("ui_locales"));
        var rawHint = sent.nonEmpty("id_token_hint");
        var hint = rawHint.flatMap(this::hint);
        if (rawHint.isPresent() && hint.isEmpty()) return refuse(texts, "Invalid parameter: id_token_hint");
        var target = sent.nonEmpty("post_logout_redirect_uri");
        var client = hint.map(Hint::client).or(() -> sent.nonEmpty("client_id")).flatMap(clients::of);
        if (target.isPresent()
                && !client.map(it -> it.mayReturnTo(target.get())).orElse(false)) {
            return refuse(texts, "Invalid redirect uri");
        }
        var browser = cookie.session(headers);
        if (hint.isEmpty() && browser.isPresent() && !confirmed(sent, browser.get())) {
            return confirm(texts, sent, client, browser.get());
        }
        hint.map(Hint::session).or(() -> browser.map(Session::id)).ifPresent(sessions::end);
        var answer = target.map(uri -> leave(uri, sent.first("state"))).orElseGet(() -> stay(texts));
        // The hint may name a session of another browser: this one then keeps its own
        if (browser.map(Session::id).flatMap(sessions::of).isEmpty()) answer.cookie(cookie.gone());
        return answer.build();
    }

    /** The session and the client an ID token was made for. */
    private record Hint(String session, String client) {}

    private Optional<Hint> hint(String token) {
        return signer.readPublic(token)
                .filter(claims -> "ID".equals(claims.get("typ")))
                .filter(claims -> addresses.issuer().equals(claims.get("iss")))
                .map(LogoutEndpoint::hint);
    }

    private static Hint hint(Map<String, Object> claims) {
        return new Hint(String.valueOf(claims.get("sid")), String.valueOf(claims.get("azp")));
    }

    /** The form of our own page repeats the session's id, which another site can't know: no logout by a foreign link. */
    private static boolean confirmed(Parameters sent, Session session) {
        return sent.first(CONFIRMED).filter(session.id()::equals).isPresent();
    }

    private static Response confirm(Texts texts, Parameters sent, Optional<Client> client, Session session) {
        var page = Templates.confirm(
                texts,
                sent.nonEmpty("post_logout_redirect_uri").orElse(""),
                client.map(Client::id).orElse(""),
                sent.first("state").orElse(""),
                session.id());
        return PageAnswer.leadingAway(200, page).build();
    }

    private static ResponseBuilder leave(String target, Optional<String> state) {
        var answer = state.map(value -> (target.contains("?") ? "&" : "?") + "state="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .orElse("");
        return Response.status(302).location(URI.create(target + answer));
    }

    private static ResponseBuilder stay(Texts texts) {
        return PageAnswer.of(200, Templates.done(texts));
    }

    private static Response refuse(Texts texts, String message) {
        return PageAnswer.of(400, Templates.refused(texts, message)).build();
    }
}
