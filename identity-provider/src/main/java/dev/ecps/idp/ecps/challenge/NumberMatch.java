package dev.ecps.idp.ecps.challenge;

import dev.ecps.idp.chance.Chance;
import dev.ecps.wire.TwoDigits;
import java.util.ArrayList;
import java.util.List;

/**
 * One number for the screen and three for the phone.
 *
 * @param shown the number on the screen
 * @param choices three different numbers, {@code shown} at a random place among them
 */
record NumberMatch(TwoDigits shown, List<TwoDigits> choices) {
    static NumberMatch draw(Chance chance) {
        return around(TwoDigits.of(chance.below(100)), chance);
    }

    /** Decoys for a number that somebody else chose. */
    static NumberMatch around(TwoDigits shown, Chance chance) {
        var choices = new ArrayList<TwoDigits>(3);
        while (choices.size() < 2) {
            var decoy = TwoDigits.of(chance.below(100));
            if (!decoy.equals(shown) && !choices.contains(decoy)) choices.add(decoy);
        }
        choices.add(chance.below(3), shown);
        return new NumberMatch(shown, List.copyOf(choices));
    }
}
