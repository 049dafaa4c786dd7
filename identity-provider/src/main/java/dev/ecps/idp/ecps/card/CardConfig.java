package dev.ecps.idp.ecps.card;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** Rules for CPx cards. */
@ConfigMapping(prefix = "ecps.card")
public interface CardConfig {
    /** How long a card is valid after its delivery. */
    @WithDefault("P3Y")
    Period validity();

    /** Working days from an order to the delivery, 0 to 60; neither weekends nor French public holidays count. */
    @WithDefault("5")
    int deliveryWorkingDays();

    /** How long after the card, and after they were asked for again, the letter with the codes arrives. */
    @WithDefault("PT24H")
    Duration codesAfter();

    /** Wrong codes porteur in a row until the card is blocked, 1 to 10. */
    @WithDefault("3")
    int codeTries();

    /** Wrong unblock codes in a row until only another card helps, 1 to 10. Not public. */
    @WithDefault("3")
    int unblockTries();

    /** How long before its end the card that follows is ordered by itself. Not public. */
    @WithDefault("P2M")
    Period renewalBefore();

    /** Which cards work here: those of the {@code test} or of the {@code real} environment. */
    @WithDefault("test")
    Card.Environment environment();

    /** Whether the shipped people who would have a card have one from the start. */
    @WithDefault("true")
    boolean shipped();

    /** The code porteur, 4 digits, of cards that come without a letter: those of shipped people and of the sandbox. */
    @WithDefault("1234")
    String testCode();

    /** The unblock code, 8 digits, of such cards. */
    @WithDefault("12345678")
    String testUnblockCode();
}
