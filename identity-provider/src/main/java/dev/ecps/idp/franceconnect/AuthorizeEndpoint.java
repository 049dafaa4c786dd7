package dev.ecps.idp.franceconnect;

import dev.ecps.idp.franceconnect.AskChecks.Verdict;
import dev.ecps.idp.page.PageAnswer;
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
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where a service sends somebody to be identified (OpenID Connect Core §3.1.2). */
@Path(FranceConnectPaths.API + FranceConnectPaths.AUTHORIZE)
@Blocking
class AuthorizeEndpoint {
    private final AskChecks checks;
    private final Interactions interactions;
    private final VisitorCookie cookie;
    private final InteractionViews views;

    AuthorizeEndpoint(AskChecks checks, Interactions interactions, VisitorCookie cookie, InteractionViews views) {
        this.checks = checks;
        this.interactions = interactions;
        this.cookie = cookie;
        this.views = views;
    }

    @GET
    public Response begin(UriInfo uri, HttpHeaders headers) {
        return begin(Map.copyOf(uri.getQueryParameters()), headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response beginByPost(MultivaluedMap<String, String> form, HttpHeaders headers) {
        return begin(Map.copyOf(form), headers);
    }

    private Response begin(Map<String, List<String>> parameters, HttpHeaders headers) {
        var verdict = checks.of(parameters);
        if (verdict instanceof Verdict.Page page) return views.refused(page.reason(), headers);
        if (verdict instanceof Verdict.Told told) return leave(told.ask().refusal(told.error()));
        var visitor = cookie.of(headers);
        var begun = interactions.begin(((Verdict.Good) verdict).ask(), visitor.getValue());
        return PageAnswer.goTo(FranceConnectPaths.interaction(begun.frame().id()))
                .cookie(visitor)
                .build();
    }

    private static Response leave(URI to) {
        return PageAnswer.goTo(to.toString())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
