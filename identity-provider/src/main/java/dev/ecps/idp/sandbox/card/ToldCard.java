package dev.ecps.idp.sandbox.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardNumber;
import dev.ecps.idp.ecps.card.CardState;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A card as the sandbox tells it. Its codes are on its letter alone. */
@Schema(
        name = "Card",
        requiredProperties = {
            "number",
            "nationalId",
            "kind",
            "environment",
            "state",
            "orderedAt",
            "deliveredAt",
            "expiresAt"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record ToldCard(
        @Schema(description = "printed on it, ten digits", examples = "9970123456")
        String number,

        @Schema(description = "whose it is", examples = "899700001011")
        String nationalId,

        @Schema(description = "CPS, CPF, CPE, CPA or CDE", examples = "CPS")
        String kind,

        @Schema(description = "test or real", examples = "test")
        String environment,

        @Schema(
                description = "ordered, delivered (without codes yet), usable, blocked, expired, opposed or replaced",
                examples = "usable")
        String state,

        @Schema(
                description =
                        "wrong codes that remain, of a usable card; wrong unblock codes that remain, of a blocked one")
        @Nullable
        Integer triesLeft,

        @Schema(description = "lost or stolen, of an opposed card") @Nullable
        String reason,

        Instant orderedAt,

        @Schema(description = "when it arrived, or will") Instant deliveredAt,

        @Schema(description = "when the last letter with its codes left, or will")
        Instant codesAt,

        Instant expiresAt,

        @Schema(description = "the card that was ordered to replace it") @Nullable
        String successor) {
    static ToldCard of(Card card) {
        return new ToldCard(
                card.number().value(),
                card.holder().value(),
                card.kind().name(),
                card.environment().name().toLowerCase(Locale.ROOT),
                card.state().wireName(),
                triesLeft(card.state()),
                reason(card.state()),
                card.orderedAt(),
                card.deliveredAt(),
                card.codesAt(),
                card.expiresAt(),
                card.successor().map(CardNumber::value).orElse(null));
    }

    private static @Nullable Integer triesLeft(CardState state) {
        if (state instanceof CardState.Usable usable) return usable.triesLeft();
        return state instanceof CardState.Blocked blocked ? blocked.unblockTriesLeft() : null;
    }

    private static @Nullable String reason(CardState state) {
        return state instanceof CardState.Opposed opposed ? opposed.why().name().toLowerCase(Locale.ROOT) : null;
    }
}
