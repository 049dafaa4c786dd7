package dev.ecps.idp.oidc.authorization;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Where a browser goes on that posted its request, now with its cookies. */
@Path(PostedRequestEndpoint.PATH)
@Blocking
class PostedRequestEndpoint {
    static final String PATH = "/auth/posted";

    private final PostedRequests posted;
    private final Authorization authorization;
    private final ErrorPage errorPage;

    PostedRequestEndpoint(PostedRequests posted, Authorization authorization, ErrorPage errorPage) {
        this.posted = posted;
        this.authorization = authorization;
        this.errorPage = errorPage;
    }

    @GET
    public Response goOn(@QueryParam("id") @Nullable String id, HttpHeaders headers) {
        var sent = posted.take(id == null ? "" : id);
        return sent.isPresent()
                ? authorization.answer(sent.get(), headers)
                : errorPage.show(400, "This request was answered before, or is too old.", headers);
    }
}
