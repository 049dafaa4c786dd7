package dev.ecps.idp.relyingparty;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationCompletionException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The page of who is not, or no longer, logged in; it has a way on. */
@Singleton
public class FailedLogins {
    private final HouseClients clients;
    private final Addresses addresses;

    FailedLogins(HouseClients clients, Addresses addresses) {
        this.clients = clients;
        this.addresses = addresses;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance refused(Texts texts, Look look, String reason, String space, String root);
    }

    /**
     * Where quarkus-oidc leads whoever comes back with an error instead of a code.
     *
     * @param error the provider's; nothing of it is repeated
     */
    public Response refused(HouseClient client, @Nullable String error, Texts texts) {
        var reason = "access_denied".equals(error) ? "service.refused.denied" : "service.refused.failed";
        return page(200, client, reason, texts);
    }

    /** A login that can't be completed, or a session that ended at the provider. */
    @ServerExceptionMapper
    Response failed(AuthenticationCompletionException failure, HttpHeaders headers, RoutingContext visit) {
        return page(401, "service.refused.failed", headers, visit);
    }

    /** Nothing was changed. */
    @ServerExceptionMapper
    Response foreign(ForeignForm failure, HttpHeaders headers, RoutingContext visit) {
        return page(403, "service.refused.foreign", headers, visit);
    }

    private Response page(int status, String reason, HttpHeaders headers, RoutingContext visit) {
        var texts = Texts.of(headers, Optional.ofNullable(visit.request().getParam("ui_locales")));
        return clients.at(visit)
                .map(client -> page(status, client, reason, texts))
                .orElseGet(() -> Response.status(status).build());
    }

    private Response page(int status, HouseClient client, String reason, Texts texts) {
        // Under the address that is registered, so that the cookie of the login is there when the browser comes back
        var space = addresses.wallet() + client.site().space();
        var page = Templates.refused(
                texts, client.look(), reason, space, client.site().root());
        return PageAnswer.of(status, page).build();
    }
}
