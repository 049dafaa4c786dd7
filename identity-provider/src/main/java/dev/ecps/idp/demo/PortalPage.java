package dev.ecps.idp.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import io.quarkus.oidc.UserInfo;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The portal: a public door, and a space behind it that shows what Pro Santé Connect told. */
@Path(PortalPage.LANDING)
@Blocking
class PortalPage {
    static final String LANDING = "/demo/erpps";
    /** Also the redirect URI. */
    static final String SPACE = LANDING + "/espace";

    static final String REFUSED = LANDING + "/refus";
    static final String LOGOUT = LANDING + "/deconnexion";

    private final Addresses addresses;
    private final CurrentIdentityAssociation visitor;
    private final UserInfo userinfo;
    private final ObjectMapper json;

    PortalPage(Addresses addresses, CurrentIdentityAssociation visitor, UserInfo userinfo, ObjectMapper json) {
        this.addresses = addresses;
        this.visitor = visitor;
        this.userinfo = userinfo;
        this.json = json;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance landing(Texts texts, String space);

        static native TemplateInstance space(Texts texts, Account account, String document);

        static native TemplateInstance refused(Texts texts, String reason, String space);
    }

    @GET
    public Response landing(@QueryParam("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        return PageAnswer.of(200, Templates.landing(texts(uiLocales, headers), space()))
                .build();
    }

    @GET
    @Path("espace")
    @Authenticated
    public Response space(@QueryParam("ui_locales") @Nullable String uiLocales, HttpHeaders headers)
            throws JsonProcessingException {
        var told = json.readTree(userinfo.getUserInfoString());
        var page = Templates.space(texts(uiLocales, headers), Account.of(told), told.toPrettyString());
        return PageAnswer.leadingAway(200, page).build();
    }

    /** Where quarkus-oidc leads whoever comes back with an error instead of a code. */
    @GET
    @Path("refus")
    public Response refused(
            @QueryParam("error") @Nullable String error,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        var reason = "access_denied".equals(error) ? "demo.refused.denied" : "demo.refused.failed";
        return PageAnswer.of(200, Templates.refused(texts(uiLocales, headers), reason, space()))
                .build();
    }

    /**
     * A form, so that another site can't send somebody here: its requests come without the session cookie. For who has a
     * session, quarkus-oidc answers in this method's place, and leads to the provider's logout.
     */
    @POST
    @Path("deconnexion")
    public Uni<Response> logout() {
        return visitor.getDeferredIdentity()
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull()
                .map(nobody -> Response.seeOther(URI.create(addresses.wallet() + LANDING))
                        .build());
    }

    /** A login that can't be completed, or a session that ended at the provider: a page with a way on. */
    @ServerExceptionMapper
    public Response failed(AuthenticationCompletionException failure, HttpHeaders headers, UriInfo uri) {
        var texts = texts(uri.getQueryParameters().getFirst("ui_locales"), headers);
        return PageAnswer.of(401, Templates.refused(texts, "demo.refused.failed", space()))
                .build();
    }

    /** Under the address that is registered, so that the cookie of the login is there when the browser comes back. */
    private String space() {
        return addresses.wallet() + SPACE;
    }

    private static Texts texts(@Nullable String uiLocales, HttpHeaders headers) {
        return Texts.of(headers, Optional.ofNullable(uiLocales));
    }
}
