package dev.ecps.idp.demo.santefr;

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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form's pages. */
@Path(SanteFrClient.ROOT)
@Blocking
class SanteFrPage {
    private static final String SAVED = "?enregistre=1";

    private final Addresses addresses;
    private final SanteFrClient client;
    private final Visitor visitor;
    private final FailedLogins failures;
    private final SheetRows sheets;
    private final InstantSource clock;

    SanteFrPage(
            Addresses addresses,
            SanteFrClient client,
            Visitor visitor,
            FailedLogins failures,
            SheetRows sheets,
            InstantSource clock) {
        this.addresses = addresses;
        this.client = client;
        this.visitor = visitor;
        this.failures = failures;
        this.sheets = sheets;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance landing(Texts texts, Look look, String space);

        static native TemplateInstance places(
                Texts texts, Look look, Account account, Identity identity, Map<String, Sheet> sheets, boolean saved);

        static native TemplateInstance place(
                Texts texts, Look look, Identity identity, Place place, SheetForm form, String proof);
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
    public Response places(
            @QueryParam("enregistre") @Nullable String saved,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        var account = Account.of(visitor.told(client));
        var page = Templates.places(
                texts(uiLocales, headers),
                client.look(),
                account,
                Identity.of(account),
                sheets.of(account.nationalId()),
                saved != null);
        return PageAnswer.leadingAway(200, page).build();
    }

    @GET
    @Path("espace/lieu/{key}")
    @Authenticated
    public Response place(
            @PathParam("key") String key, @QueryParam("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        var identity = identity();
        return identity.place(key)
                .map(place -> form(
                        200,
                        texts(uiLocales, headers),
                        identity,
                        place,
                        SheetForm.of(sheets.find(identity.number(), key))))
                .orElseGet(this::toThePlaces);
    }

    @POST
    @Path("espace/lieu/{key}")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("key") String key,
            @FormParam("hours") @Nullable String hours,
            @FormParam("phone") @Nullable String phone,
            @FormParam("accessible") @Nullable String accessible,
            @FormParam("proof") @Nullable String proof,
            HttpHeaders headers) {
        visitor.requireProof(proof);
        var identity = identity();
        var place = identity.place(key);
        if (place.isEmpty()) return toThePlaces();
        var form = SheetForm.typed(hours, phone, accessible != null);
        if (form.sheet().isEmpty()) return form(422, texts(null, headers), identity, place.get(), form);
        sheets.save(identity.number(), key, form.sheet().get(), clock.instant());
        return PageAnswer.goTo(client.site().space() + SAVED).build();
    }

    private Identity identity() {
        return Identity.of(Account.of(visitor.told(client)));
    }

    private Response form(int status, Texts texts, Identity identity, Place place, SheetForm form) {
        var page = Templates.place(texts, client.look(), identity, place, form, visitor.proof());
        return PageAnswer.leadingAway(status, page).build();
    }

    /** There is no such place, or it is somebody else's. */
    private Response toThePlaces() {
        return PageAnswer.goTo(client.site().space()).build();
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
