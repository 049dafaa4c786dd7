package dev.ecps.idp.sandbox.invented;

import dev.ecps.idp.chance.Chance;
import java.util.Collection;
import java.util.Locale;

/**
 * Mobile numbers that belong to nobody: 06 39 98 10 00 to 06 39 98 99 99, of the range that ARCEP (decision 2018-0881)
 * keeps for fiction. There are 9 000: so many people have one of their own, and those beyond share.
 */
final class Mobiles {
    private static final String RANGE = "063998";
    private static final int FIRST = 1_000;
    private static final int COUNT = 9_000;

    private final int[] holders = new int[COUNT];
    private int fewest;
    private int next;

    /** @param taken numbers that people have, in any order; those of no interest here are passed over */
    Mobiles(Collection<String> taken, Chance chance) {
        taken.stream()
                .filter(number -> number.matches(RANGE + "[1-9]\\d{3}"))
                .forEach(number -> holders[Integer.parseInt(number.substring(RANGE.length())) - FIRST]++);
        next = chance.below(COUNT);
        fewest = fewest();
    }

    private int fewest() {
        int least = holders[0];
        for (int each : holders) least = Math.min(least, each);
        return least;
    }

    /** One that as few as possible have. */
    String next() {
        for (int passed = 0; holders[next] > fewest; passed++) {
            next = (next + 1) % COUNT;
            if (passed == COUNT) fewest = fewest();
        }
        holders[next]++;
        return String.format(Locale.ROOT, "%s%04d", RANGE, FIRST + next);
    }
}
