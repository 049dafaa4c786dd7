package dev.ecps.idp.portal;

import dev.ecps.idp.ecps.activation.CardActivations;
import dev.ecps.idp.ecps.activation.CardScreen;
import dev.ecps.idp.ecps.activation.CardScreen.Code;
import dev.ecps.idp.ecps.activation.CardScreen.Qr;
import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardNumber;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.messaging.QrCode;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.relyingparty.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * « Activer ma e-CPS », for who logged in with a card: a QR code, then a code, then the news that the phone is active. Each
 * state is this one address, which looks again by itself, without JavaScript too.
 */
@Path(CardActivationPage.HERE)
@Blocking
@Authenticated
class CardActivationPage {
    static final String HERE = WalletClient.ROOT + "/activation";

    private final Holder holder;
    private final Visitor visitor;
    private final CardActivations activations;
    private final Sessions sessions;
    private final Cards cards;

    CardActivationPage(Holder holder, Visitor visitor, CardActivations activations, Sessions sessions, Cards cards) {
        this.holder = holder;
        this.visitor = visitor;
        this.activations = activations;
        this.sessions = sessions;
        this.cards = cards;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance qr(
                Face face, Holder.Known who, String state, String link, String qr, String until);

        static native TemplateInstance code(Face face, Holder.Known who, String state, String code, String until);

        static native TemplateInstance pin(Face face, Holder.Known who, String state);

        static native TemplateInstance done(Face face, Holder.Known who);

        static native TemplateInstance over(Face face, Holder.Known who, String why);

        static native TemplateInstance cardNeeded(Face face, Holder.Known who);
    }

    @GET
    public Response show(UriInfo uri, HttpHeaders headers) {
        var who = holder.known();
        var face = Face.of(uri, headers);
        if (!provesByCard(who)) return page(403, Templates.cardNeeded(face, who));
        var screen = activations.look(who.nationalId(), who.sid());
        return page(200, template(screen, face, who));
    }

    /**
     * A session outlives the card that began it; one that was declared stolen since then activates nothing, whatever
     * other cards the holder has.
     */
    private boolean provesByCard(Holder.Known who) {
        return sessions.of(who.sid())
                .map(Session::card)
                .filter(CardNumber::isNumber)
                .flatMap(number -> cards.find(new CardNumber(number)))
                .filter(Card::usable)
                .isPresent();
    }

    private static TemplateInstance template(CardScreen screen, Face face, Holder.Known who) {
        var state = word(screen);
        if (screen instanceof Qr qr) {
            var picture = "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(qr.link()));
            return Templates.qr(face, who, state, qr.link(), picture, Moments.second(qr.until()));
        }
        if (screen instanceof Code code)
            return Templates.code(face, who, state, code.code(), Moments.second(code.until()));
        if (screen instanceof CardScreen.PinAwaited) return Templates.pin(face, who, state);
        if (screen instanceof CardScreen.Activated) return Templates.done(face, who);
        return Templates.over(
                face,
                who,
                screen instanceof CardScreen.Locked ? "portal.activation.locked" : "portal.activation.expired");
    }

    /** What the page's script compares; another word means another page. */
    private static String word(CardScreen screen) {
        var name = screen.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return screen instanceof Qr qr ? name + "-" + qr.until().toEpochMilli() : name;
    }

    @GET
    @Path("etat")
    @Produces(MediaType.APPLICATION_JSON)
    public Response state() {
        var who = holder.known();
        var word = provesByCard(who) ? word(activations.look(who.nationalId(), who.sid())) : "card-needed";
        return Response.ok(Map.of("state", word))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** « Recommencer »: what was shown before is good no more. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(@FormParam("proof") @Nullable String proof, UriInfo uri, HttpHeaders headers) {
        visitor.requireProof(proof);
        var who = holder.known();
        if (provesByCard(who)) activations.again(who.nationalId(), who.sid());
        return PageAnswer.goTo(Face.of(uri, headers).to(HERE)).build();
    }

    private static Response page(int status, TemplateInstance page) {
        return PageAnswer.leadingAway(status, page).build();
    }
}
