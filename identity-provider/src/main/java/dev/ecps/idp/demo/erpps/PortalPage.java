package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.demo.Account;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.relyingparty.FailedLogins;
import dev.ecps.idp.relyingparty.HouseClient;
import dev.ecps.idp.relyingparty.Look;
import dev.ecps.idp.relyingparty.Visitor;
import io.quarkus.arc.All;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The portal: a public door, and a home behind it that leads to what can be done, and shows what the login told. */
@Path(PortalClient.ROOT)
@Blocking
class PortalPage {
    /** Who has no number yet comes in here, where that is simulated. */
    private static final String FRANCE_CONNECT = PortalClient.ROOT + "/franceconnect";

    private final Addresses addresses;
    private final PortalClient client;
    private final Visitor visitor;
    private final FailedLogins failures;
    private final Professional professional;
    private final Desk desk;
    private final InstantSource clock;
    private final boolean franceConnect;

    PortalPage(
            Addresses addresses,
            PortalClient client,
            Visitor visitor,
            FailedLogins failures,
            Professional professional,
            Desk desk,
            InstantSource clock,
            @All List<HouseClient> clients) {
        this.addresses = addresses;
        this.client = client;
        this.visitor = visitor;
        this.failures = failures;
        this.professional = professional;
        this.desk = desk;
        this.clock = clock;
        this.franceConnect = clients.stream()
                .filter(HouseClient::open)
                .anyMatch(other -> other.site().root().equals(FRANCE_CONNECT));
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance landing(Texts texts, Look look, String space, String franceConnect);

        static native TemplateInstance space(
                Texts texts, Look look, Account account, String document, List<Told> open, boolean attestable);
    }

    @GET
    public Response landing(@QueryParam("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        // Under the address that is registered, so that the cookie of the login is there when the browser comes back
        var space = addresses.wallet() + client.site().space();
        var page =
                Templates.landing(texts(uiLocales, headers), client.look(), space, franceConnect ? FRANCE_CONNECT : "");
        return PageAnswer.of(200, page).build();
    }

    @GET
    @Path("espace")
    @Authenticated
    public Response space(@QueryParam("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        var texts = texts(uiLocales, headers);
        var open = professional.person().map(person -> open(person, texts)).orElse(List.of());
        var page = Templates.space(
                texts,
                client.look(),
                professional.account(),
                professional.document(),
                open,
                professional.hasRppsNumber());
        return PageAnswer.leadingAway(200, page).build();
    }

    /** Drafts, what waits for an operator, and what waits for its 48 hours. */
    private List<Told> open(Practitioner person, Texts texts) {
        return desk.of(professional.applicant()).stream()
                .map(request -> Told.of(request, person, texts))
                .filter(Told::pending)
                .toList();
    }

    @GET
    @Path("espace/attestation.pdf")
    @Authenticated
    public Response attestation(@QueryParam("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        var texts = texts(uiLocales, headers);
        return professional
                .person()
                .filter(person -> professional.hasRppsNumber())
                .map(person -> attestation(person, texts))
                .orElseGet(() -> PageAnswer.goTo(client.site().space()).build());
    }

    private Response attestation(Practitioner person, Texts texts) {
        var attestation = Attestation.of(person, clock.instant(), texts);
        var name = "attestation-rpps-" + person.nationalId().value().substring(1) + ".pdf";
        return Response.ok(AttestationFile.of(attestation, texts.lang(), texts.get("erpps.attestation.watermark")))
                .type("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
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
