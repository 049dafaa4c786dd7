package dev.ecps.idp.sandbox;

import dev.ecps.idp.oidc.logout.notice.LogoutTrace;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Sessions that were ended, and how their clients heard of it, for people. It reloads itself and needs no script. */
@Path("/sandbox/logouts")
class LogoutsPage {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final LogoutTrace trace;

    LogoutsPage(LogoutTrace trace) {
        this.trace = trace;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(LogoutsView view);
    }

    @GET
    @Operation(hidden = true)
    public Response page(
            @RestQuery("ui_locales") @DefaultValue("") String uiLocales,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String acceptLanguage) {
        var view = new LogoutsView(Words.of(uiLocales, acceptLanguage), trace);
        return Response.ok(Templates.page(view).render(), "text/html;charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("empty")
    @Operation(hidden = true)
    public Response empty() {
        trace.empty();
        return Response.seeOther(URI.create("/sandbox/logouts")).build();
    }
}
