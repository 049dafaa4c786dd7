package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.protocol.Paths;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/**
 * The same at Keycloak's own path: it works at PSC too, although the wallet's is the one to use. Where wallet and issuer
 * are two hosts, the browser is sent to the wallet first, since the login page and its cookies are there.
 */
@Path(Paths.NATIVE_AUTHORIZATION)
@Blocking
class NativeAuthorizationEndpoint extends AuthorizationEndpoint {
    private final Addresses addresses;

    NativeAuthorizationEndpoint(
            Authorization authorization, PostedRequests posted, ErrorPage errorPage, Addresses addresses) {
        super(authorization, posted, errorPage);
        this.addresses = addresses;
    }

    @Override
    @GET
    @NonBlocking
    public Uni<Response> get(UriInfo uri, HttpHeaders headers) {
        return oneHost() ? super.get(uri, headers) : Uni.createFrom().item(toWallet(uri));
    }

    @Override
    public Response post(MultivaluedMap<String, String> form, UriInfo uri, HttpHeaders headers) {
        return oneHost() ? super.post(form, uri, headers) : toWallet(uri);
    }

    private boolean oneHost() {
        return addresses.wallet().equals(addresses.auth());
    }

    /** 307, so that a posted form is posted again. */
    private Response toWallet(UriInfo uri) {
        var query = uri.getRequestUri().getRawQuery();
        return Response.temporaryRedirect(
                        URI.create(addresses.wallet() + Paths.AUTHORIZATION + (query == null ? "" : "?" + query)))
                .build();
    }
}
