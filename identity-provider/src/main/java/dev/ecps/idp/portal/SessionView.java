package dev.ecps.idp.portal;

import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.oidc.session.AuthMode;
import dev.ecps.idp.oidc.session.Session;
import io.quarkus.qute.TemplateData;

/**
 * A session in words for the page.
 *
 * @param services the names of those that take part
 * @param since when the person logged in
 * @param used when a service used it last
 * @param means key of the text that tells by what
 * @param own whether it is the one of this browser
 */
@TemplateData
public record SessionView(String services, String since, String used, String means, boolean own) {
    static SessionView of(Session session, Clients clients, String ownSid) {
        var names = session.grips().keySet().stream()
                .sorted()
                .map(id -> clients.of(id).map(Client::name).orElse(id))
                .toList();
        return new SessionView(
                String.join(", ", names),
                Moments.minute(session.authTime()),
                Moments.minute(session.lastUsed()),
                session.authMode() == AuthMode.CARD ? "portal.means.card" : "portal.means.mobile",
                session.id().equals(ownSid));
    }
}
