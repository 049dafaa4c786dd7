package dev.ecps.idp.ecps.activation;

import dev.ecps.idp.ecps.activation.CardActivations.Scan;
import dev.ecps.idp.ecps.activation.Outcome.Refused;
import dev.ecps.idp.ecps.activation.Outcome.Taken;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.activation.CardScanned;
import dev.ecps.wire.activation.ScannedLink;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Where a phone without an e-CPS begins an activation by card; it goes on as any other, with its code. */
@Path(PhonePaths.CARD_ACTIVATIONS)
@Blocking
class CardActivationEndpoint {
    private final CardActivations cards;
    private final ActivationConfig config;

    CardActivationEndpoint(CardActivations cards, ActivationConfig config) {
        this.cards = cards;
        this.config = config;
    }

    @POST
    @ResponseStatus(201)
    public CardScanned scan(@Nullable ScannedLink body) {
        if (body == null || body.link() == null) throw Refusal.field("link", "It is required.");
        var outcome = cards.scan(body.link());
        if (!(outcome instanceof Taken<Scan> taken)) throw ActivationRefusals.ofScan(((Refused<Scan>) outcome).why());
        var scan = taken.told();
        return new CardScanned(scan.secret(), config.cardCodeLength(), scan.codeExpiresAt(), scan.expiresAt());
    }
}
