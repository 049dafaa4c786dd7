package dev.ecps.idp.ecps.practitioner.directory;

import dev.ecps.wire.NationalId;
import dev.ecps.wire.NationalId.Kind;

/** The key of RPPS and ADELI numbers. A test matter only: the provider accepts wrong keys, as the real one does. */
final class Luhn {
    private Luhn() {}

    /** True for identifiers that have no such key. The prefix does not take part. */
    static boolean holds(NationalId id) {
        return id.kind() == Kind.EDIT
                || id.kind() == Kind.STRUCTURE
                || sum(id.value().substring(1)) % 10 == 0;
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum;
    }
}
