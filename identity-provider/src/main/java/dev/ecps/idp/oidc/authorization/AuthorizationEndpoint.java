package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.worker.Workers;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The authorization endpoint on the wallet host (RFC 6749 §3.1), by GET and by POST; a POST is read from its body alone. */
@Path(Paths.AUTHORIZATION)
@Blocking
class AuthorizationEndpoint {
    private final Authorization authorization;
    private final PostedRequests posted;
    private final ErrorPage errorPage;

    AuthorizationEndpoint(Authorization authorization, PostedRequests posted, ErrorPage errorPage) {
        this.authorization = authorization;
        this.posted = posted;
        this.errorPage = errorPage;
    }

    @GET
    @NonBlocking
    public Uni<Response> get(UriInfo uri, HttpHeaders headers) {
        var sent = Parameters.of(uri.getQueryParameters());
        return authorization.atHand(sent)
                ? Uni.createFrom().item(authorization.answer(sent, headers))
                : Workers.ask(() -> authorization.answer(sent, headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(MultivaluedMap<String, String> form, UriInfo uri, HttpHeaders headers) {
        return posted.answer(Parameters.of(form), headers);
    }

    /** Who asks here is a browser: what can't even be read is refused by a page, not in JSON. */
    @ServerExceptionMapper
    public Response unreadable(OAuthRefusal refusal, HttpHeaders headers) {
        return errorPage.show(refusal.status(), refusal.getMessage(), headers);
    }
}
