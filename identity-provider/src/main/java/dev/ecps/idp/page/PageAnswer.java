package dev.ecps.idp.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Collection;
import java.util.Map;

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

    /**
     * A page whose forms lead behind the sandbox's gate, which asks for their origin: with "no-referrer", browsers would
     * send them with {@code Origin: null}, and the gate would refuse them.
     */
    public static ResponseBuilder guarded(int status, TemplateInstance page) {
        return of(status, page).header("Referrer-Policy", null).header("Referrer-Policy", "same-origin");
    }

    /** A page whose form leads, through this provider, to a relying party. */
    public static ResponseBuilder leadingAway(int status, TemplateInstance page) {
        return with(status, page, POLICY);
    }

    /**
     * A form that tells what is wrong with what was sent. The browser may keep it for its history: it would have to send
     * the form again, and to ask whether to, whenever somebody goes back to it.
     */
    public static ResponseBuilder flawed(TemplateInstance page) {
        return with(422, page, POLICY).header("Cache-Control", null).header("Cache-Control", "private, no-cache");
    }

    /** The headers of a page that leads nowhere, for whoever answers below JAX-RS. */
    public static Map<String, String> headers() {
        return headers(POLICY + "; form-action 'self'");
    }

    private static Map<String, String> headers(String policy) {
        return Map.of(
                "Content-Type", "text/html;charset=UTF-8",
                "Content-Security-Policy", policy,
                "Cache-Control", "no-store",
                "Referrer-Policy", "no-referrer",
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY");
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
        var answer = Response.status(status).entity(page.render());
        headers(policy).forEach(answer::header);
        return answer;
    }
}
