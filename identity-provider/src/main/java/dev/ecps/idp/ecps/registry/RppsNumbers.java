package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Allots RPPS numbers: {@code 997}, seven digits, and the Luhn key. Those of the shipped people begin with {@code 9970000},
 * those of people made up by the sandbox go up to {@code 9978999999}; these come after.
 */
@Singleton
public class RppsNumbers {
    private static final int FIRST = 9_000_000;
    private static final int SERIALS = 999_000;

    private final RequestRows rows;
    private final Practitioners practitioners;
    private final Chance chance;

    RppsNumbers(RequestRows rows, Practitioners practitioners, Chance chance) {
        this.rows = rows;
        this.practitioners = practitioners;
        this.chance = chance;
    }

    /** A number that nobody has, and nobody was promised. Needs a transaction, which others who ask wait for. */
    public NationalId allot() {
        rows.takeTurn();
        while (true) {
            var number = number(FIRST + chance.below(SERIALS));
            if (practitioners.known(List.of(number)).isEmpty() && !rows.isAllotted(number.value())) return number;
        }
    }

    private static NationalId number(int serial) {
        var digits = "997" + serial;
        return new NationalId("8" + digits + key(digits));
    }

    /** The Luhn key that follows these digits. */
    static int key(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }
}
