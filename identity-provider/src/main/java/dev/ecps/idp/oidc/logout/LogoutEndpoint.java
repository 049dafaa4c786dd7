package dev.ecps.idp.oidc.logout;

import dev.ecps.idp.oidc.logout.Logout.Arrival;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Paths;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The end session endpoint. A POST is two endpoints in one: a refresh token in it decides which, as with Keycloak. */
@Path(Paths.LOGOUT)
@Blocking
class LogoutEndpoint {
    private final Logout logout;
    private final RefreshTokenLogout refreshTokenLogout;

    LogoutEndpoint(Logout logout, RefreshTokenLogout refreshTokenLogout) {
        this.logout = logout;
        this.refreshTokenLogout = refreshTokenLogout;
    }

    @GET
    public Response get(UriInfo uri, HttpHeaders headers) {
        return logout.answer(Parameters.of(uri.getQueryParameters()), new Arrival(false, headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(@Context HttpServerRequest request, MultivaluedMap<String, String> body, HttpHeaders headers) {
        var form = Parameters.of(body);
        if (form.first("refresh_token").isEmpty()) return logout.answer(form, new Arrival(true, headers));
        refreshTokenLogout.end(request, form);
        return Response.noContent().header("Cache-Control", "no-store").build();
    }
}
