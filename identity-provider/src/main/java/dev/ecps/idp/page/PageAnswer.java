package dev.ecps.idp.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Collection;

/** A page with the headers every page has: no script but ours, no frame around it, nothing kept. */
public final class PageAnswer {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageAnswer() {}

    /** The page; its forms may only be sent to this provider. */
    public static ResponseBuilder of(int status, TemplateInstance page) {
        return with(status, page, POLICY + "; form-action 'self'");
    }

    /** A page whose form leads, through this provider, to a relying party. */
    public static ResponseBuilder leadingAway(int status, TemplateInstance page) {
        return with(status, page, POLICY);
    }

    /**
     * A page that shows pages of other sites in frames.
     *
     * @param framed their addresses, as sources of a content security policy
     */
    public static ResponseBuilder framing(int status, TemplateInstance page, Collection<String> framed) {
        return with(status, page, POLICY + "; form-action 'self'; frame-src " + String.join(" ", framed));
    }

    /**
     * To another page of ours, by a path without host: the browser stays where its cookies are, whatever name it reached
     * us by and whatever proxy stands between.
     */
    public static ResponseBuilder goTo(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", path)
                .header("Cache-Control", "no-store");
    }

    private static ResponseBuilder with(int status, TemplateInstance page, String policy) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", policy)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .entity(page.render());
    }
}
