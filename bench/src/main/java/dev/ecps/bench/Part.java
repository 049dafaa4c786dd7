package dev.ecps.bench;

import java.util.Arrays;
import java.util.Locale;

/** What can be measured alone, by its name in {@code bench.only}. The floor is always measured. */
enum Part {
    START,
    LOGINS,
    REFRESHES,
    USERINFO,
    INTROSPECTIONS,
    SESSIONS,
    DIRECTORY,
    FLEET;

    static Part of(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "bench.only knows " + Arrays.toString(values()).toLowerCase(Locale.ROOT) + ", not " + name);
        }
    }
}
