package dev.ecps.idp.cardportal;

import dev.ecps.idp.ecps.card.CardState.Reason;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.relyingparty.FailedLogins;
import dev.ecps.idp.relyingparty.Visitor;
import dev.ecps.wire.NationalId;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The card portal's pages. */
@Path(CardPortalClient.ROOT)
@Blocking
class CardPortalPage {
    private final CardPortalClient client;
    private final CardPortalViews views;
    private final HolderWishes wishes;
    private final Visitor visitor;
    private final FailedLogins failures;

    CardPortalPage(
            CardPortalClient client,
            CardPortalViews views,
            HolderWishes wishes,
            Visitor visitor,
            FailedLogins failures) {
        this.client = client;
        this.views = views;
        this.wishes = wishes;
        this.visitor = visitor;
        this.failures = failures;
    }

    @GET
    public Response landing(@QueryParam("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        return views.landing(texts(uiLocales, headers));
    }

    @GET
    @Path("espace")
    @Authenticated
    public Response space(
            @QueryParam("fait") @Nullable String done,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        var notice = done == null ? "" : Notice.key(done);
        return views.space(200, holder(), notice, "", visitor.proof(), texts(uiLocales, headers));
    }

    /** A first card, or another one after the last one ended. */
    @POST
    @Path("espace/commande")
    @Authenticated
    public Response order(@FormParam("proof") @Nullable String proof) {
        visitor.requireProof(proof);
        return back(wishes.order(holder()));
    }

    /** Another card in the place of the present one. */
    @POST
    @Path("espace/remplacement")
    @Authenticated
    public Response replace(@FormParam("proof") @Nullable String proof) {
        visitor.requireProof(proof);
        return back(wishes.replace(holder()));
    }

    /** « Perte ou vol »: which of the two must be told. */
    @POST
    @Path("espace/opposition")
    @Authenticated
    public Response oppose(
            @FormParam("proof") @Nullable String proof,
            @FormParam("card") @Nullable String card,
            @FormParam("reason") @Nullable String reason,
            HttpHeaders headers) {
        visitor.requireProof(proof);
        var number = card == null ? "" : card;
        var why = Arrays.stream(Reason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst();
        if (why.isPresent()) return back(wishes.oppose(holder(), number, why.get()));
        return views.space(422, holder(), "", number, visitor.proof(), texts(null, headers));
    }

    /** Another letter with the codes. */
    @POST
    @Path("espace/codes")
    @Authenticated
    public Response codes(@FormParam("proof") @Nullable String proof, @FormParam("card") @Nullable String card) {
        visitor.requireProof(proof);
        return back(wishes.askCodes(holder(), card == null ? "" : card));
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

    private NationalId holder() {
        return new NationalId(visitor.told(client).path("SubjectNameID").asText());
    }

    private Response back(Notice notice) {
        return PageAnswer.goTo(client.site().space() + "?fait=" + notice.word()).build();
    }

    private static Texts texts(@Nullable String uiLocales, HttpHeaders headers) {
        return Texts.of(headers, Optional.ofNullable(uiLocales));
    }
}
