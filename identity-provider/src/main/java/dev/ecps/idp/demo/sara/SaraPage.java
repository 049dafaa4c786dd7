package dev.ecps.idp.demo.sara;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The tool's pages: two tabs before the login, the next meeting and its cases behind it. */
@Path(SaraClient.ROOT)
@Blocking
class SaraPage {
    private static final String ECPS = "e-cps";

    private final Addresses addresses;
    private final SaraClient client;
    private final Visitor visitor;
    private final FailedLogins failures;
    private final InstantSource clock;

    SaraPage(Addresses addresses, SaraClient client, Visitor visitor, FailedLogins failures, InstantSource clock) {
        this.addresses = addresses;
        this.client = client;
        this.visitor = visitor;
        this.failures = failures;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance landing(Texts texts, Look look, boolean ecps, String space);

        static native TemplateInstance meeting(Texts texts, Look look, Account account, String next, List<Case> cases);

        static native TemplateInstance dossier(Texts texts, Look look, Account account, Case shown);

        static native TemplateInstance refused(Texts texts, Look look, Account account, String reason);
    }

    @GET
    public Response landing(
            @QueryParam("onglet") @Nullable String tab,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        // Under the address that is registered, so that the cookie of the login is there when the browser comes back
        var space = addresses.wallet() + client.site().space();
        var page = Templates.landing(texts(uiLocales, headers), client.look(), ECPS.equals(tab), space);
        return PageAnswer.of(200, page).build();
    }

    @GET
    @Path("espace")
    @Authenticated
    public Response meeting(@QueryParam("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        return admitted(texts(uiLocales, headers), (texts, account) -> {
            var next = Meeting.told(Meeting.after(clock.instant()), Locale.forLanguageTag(texts.lang()));
            return PageAnswer.leadingAway(200, Templates.meeting(texts, client.look(), account, next, Case.all()))
                    .build();
        });
    }

    @GET
    @Path("espace/dossier/{number}")
    @Authenticated
    public Response dossier(
            @PathParam("number") String number,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        return admitted(
                texts(uiLocales, headers),
                (texts, account) -> Case.of(number)
                        .map(shown ->
                                PageAnswer.leadingAway(200, Templates.dossier(texts, client.look(), account, shown)))
                        .orElseGet(() -> PageAnswer.goTo(client.site().space()))
                        .build());
    }

    private Response admitted(Texts texts, BiFunction<Texts, Account, Response> page) {
        var account = Account.of(visitor.told(client));
        var admission = Admission.of(account);
        if (admission == Admission.ADMITTED) return page.apply(texts, account);
        var refusal = Templates.refused(texts, client.look(), account, admission.key());
        return PageAnswer.leadingAway(403, refusal).build();
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
