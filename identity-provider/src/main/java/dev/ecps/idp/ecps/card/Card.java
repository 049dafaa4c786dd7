package dev.ecps.idp.ecps.card;

import dev.ecps.wire.NationalId;
import java.time.Instant;
import java.util.Optional;

/**
 * A CPx card as it is at the moment it was looked at.
 *
 * @param number printed on it
 * @param kind CPS, CPF, CPE, CPA or CDE
 * @param holder whose it is
 * @param environment where it works
 * @param orderedAt when it was ordered
 * @param deliveredAt when it arrived, or will
 * @param expiresAt from then on it is of no use
 * @param codesAt when the last letter with its codes left, or will
 * @param state what it is good for
 * @param successor the card that was ordered to replace it
 */
public record Card(
        CardNumber number,
        CardKind kind,
        NationalId holder,
        Environment environment,
        Instant orderedAt,
        Instant deliveredAt,
        Instant expiresAt,
        Instant codesAt,
        CardState state,
        Optional<CardNumber> successor) {

    /** Test cards and real ones have authorities of their own, and each works in its own environment only. */
    public enum Environment {
        TEST,
        REAL
    }

    public boolean usable() {
        return state instanceof CardState.Usable;
    }

    /** Whether the letter with the first codes of this card has left. */
    public boolean hasCodes() {
        return !(state instanceof CardState.Ordered || state instanceof CardState.Delivered);
    }

    /** Whether it can still become, or is, of use to its holder. */
    public boolean alive() {
        return !(state instanceof CardState.Expired
                || state instanceof CardState.Opposed
                || state instanceof CardState.Replaced);
    }

    /** Number and state only, since holders never reach a log. */
    @Override
    public String toString() {
        return "Card[" + number.value() + " " + state.wireName() + "]";
    }
}
