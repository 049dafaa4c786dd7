package dev.ecps.idp.oidc.status;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.oidc.session.SessionCookie;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The {@code check_session_iframe}. Unlike every other page of ours, any site may show it in a frame: it shows nothing. */
@Path(Paths.CHECK_SESSION)
@Blocking
class LoginStatusPage {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

    private final Clients clients;
    private final Addresses addresses;

    LoginStatusPage(Clients clients, Addresses addresses) {
        this.clients = clients;
        this.addresses = addresses;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance frame(String cookie);
    }

    @GET
    public Response frame() {
        boolean seesCookie = addresses.walletName().equals(addresses.authName());
        return Response.ok(
                        Templates.frame(seesCookie ? SessionCookie.STATUS : "").render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Whether pages of this origin may ask for this client: 204 or 403, as Keycloak answers its own script. */
    @GET
    @Path("init")
    public Response init(
            @QueryParam("client_id") @DefaultValue("") String clientId,
            @QueryParam("origin") @DefaultValue("") String origin) {
        boolean known = clients.of(clientId).map(client -> isOf(client, origin)).orElse(false);
        return Response.status(known ? 204 : 403)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static boolean isOf(Client client, String origin) {
        return client.redirectUris().stream().anyMatch(uri -> origin(uri).equals(origin));
    }

    /** Scheme, host and port as browsers write them (RFC 6454 §6.2). */
    private static String origin(String uri) {
        try {
            var parsed = URI.create(uri);
            boolean usual = parsed.getPort() < 0 || parsed.getPort() == ("https".equals(parsed.getScheme()) ? 443 : 80);
            return parsed.getScheme() + "://" + parsed.getHost() + (usual ? "" : ":" + parsed.getPort());
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
