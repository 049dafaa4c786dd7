package dev.ecps.idp.sandbox.card;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A card to make. */
@Schema(
        name = "CardWanted",
        requiredProperties = {"nationalId"})
record WantedCard(
        @Schema(description = "whose, prefix included", examples = "899700001011") @Nullable
        String nationalId,

        @Schema(description = "CPS, CPF, CPE, CPA or CDE; by default the one that this person would have") @Nullable
        String kind,

        @Schema(description = "usable (the default), ordered, blocked, expired or opposed") @Nullable
        String state,

        @Schema(description = "its code porteur, 4 digits; ecps.card.test-code by default", examples = "1234") @Nullable
        String code,

        @Schema(description = "test or real; the one that works here by default") @Nullable
        String environment) {
    /** Without its code. */
    @Override
    public String toString() {
        return "WantedCard[…]";
    }
}
