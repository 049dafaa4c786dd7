package dev.ecps.idp.sandbox.invented;

import dev.ecps.idp.chance.Chance;
import dev.ecps.wire.NationalId;

/**
 * RPPS numbers of people who do not exist: {@code 997}, seven digits, and the Luhn key. Those of the shipped extract begin
 * with {@code 9970000}, and are never drawn.
 */
final class Rpps {
    private static final String PREFIX = "8";
    private static final String INVENTED = "997";
    private static final int FIRST = 1_000_000;
    private static final int SERIALS = 8_000_000;

    private Rpps() {}

    static NationalId draw(Chance chance) {
        return of(FIRST + chance.below(SERIALS));
    }

    static NationalId of(int serial) {
        var number = INVENTED + serial;
        return new NationalId(PREFIX + number + key(number));
    }

    /** The seven digits in the middle of such a number. */
    static String serial(NationalId id) {
        return id.value().substring(4, 11);
    }

    private static int key(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }
}
