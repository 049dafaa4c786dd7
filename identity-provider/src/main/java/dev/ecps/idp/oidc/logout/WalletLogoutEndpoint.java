package dev.ecps.idp.oidc.logout;

import dev.ecps.idp.oidc.logout.Logout.Arrival;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Paths;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The logout where the browser's session cookie is: on the wallet's host, and never a form of another site. */
@Path(Paths.WALLET_LOGOUT)
@Blocking
class WalletLogoutEndpoint {
    private final Logout logout;

    WalletLogoutEndpoint(Logout logout) {
        this.logout = logout;
    }

    @GET
    public Response get(UriInfo uri, HttpHeaders headers) {
        return logout.answer(Parameters.of(uri.getQueryParameters()), new Arrival(false, true, headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(MultivaluedMap<String, String> form, HttpHeaders headers) {
        return logout.answer(Parameters.of(form), new Arrival(true, true, headers));
    }
}
