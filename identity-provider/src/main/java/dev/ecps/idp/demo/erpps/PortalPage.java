package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.demo.Account;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.relyingparty.FailedLogins;
import dev.ecps.idp.relyingparty.Look;
import dev.ecps.idp.relyingparty.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The portal: a public door, and a space behind it that shows what Pro Santé Connect told. */
@Path(PortalClient.ROOT)
@Blocking
class PortalPage {
    private final Addresses addresses;
    private final PortalClient client;
    private final Visitor visitor;
    private final FailedLogins failures;

    PortalPage(Addresses addresses, PortalClient client, Visitor visitor, FailedLogins failures) {
        this.addresses = addresses;
        this.client = client;
        this.visitor = visitor;
        this.failures = failures;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance landing(Texts texts, Look look, String space);

        static native TemplateInstance space(Texts texts, Look look, Account account, String document);
    }

    @GET
    public Response landing(@QueryParam("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        // Under the address that is registered, so that the cookie of the login is there when the browser comes back
        var space = addresses.wallet() + client.site().space();
        return PageAnswer.of(200, Templates.landing(texts(uiLocales, headers), client.look(), space))
                .build();
    }

    @GET
    @Path("espace")
    @Authenticated
    public Response space(@QueryParam("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        var told = visitor.told(client);
        var page = Templates.space(texts(uiLocales, headers), client.look(), Account.of(told), told.toPrettyString());
        return PageAnswer.leadingAway(200, page).build();
    }

    @GET
    @Path("refus")
    public Response refused(
            @QueryParam("error") @Nullable String error,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        return failures.refused(client, error, texts(uiLocales, headers));
    }

    @POST
    @Path("deconnexion")
    public Uni<Response> logout() {
        return visitor.leave(client);
    }

    private static Texts texts(@Nullable String uiLocales, HttpHeaders headers) {
        return Texts.of(headers, Optional.ofNullable(uiLocales));
    }
}
