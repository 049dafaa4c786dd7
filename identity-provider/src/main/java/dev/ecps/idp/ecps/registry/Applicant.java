package dev.ecps.idp.ecps.registry;

import dev.ecps.wire.NationalId;
import java.util.Optional;

/** Who asks something of the register. */
public sealed interface Applicant {
    /** What tells one applicant from another, 600 characters at most. */
    String key();

    /** The identifier of whoever has one. */
    Optional<NationalId> nationalId();

    /** Somebody of the directory, known by their national identifier. */
    record Registered(NationalId id) implements Applicant {
        @Override
        public String key() {
            return "id " + id.value();
        }

        @Override
        public Optional<NationalId> nationalId() {
            return Optional.of(id);
        }
    }

    /**
     * Somebody who has no number yet, known by FranceConnect.
     *
     * @param issuer of the ID token, up to 250 characters
     * @param sub of the ID token, up to 250 characters
     */
    record Outside(String issuer, String sub) implements Applicant {
        private static final int LONGEST = 250;

        /** @throws IllegalArgumentException if one of them is empty or too long */
        public Outside {
            if (issuer.isBlank() || sub.isBlank() || issuer.length() > LONGEST || sub.length() > LONGEST) {
                throw new IllegalArgumentException("not an outside identity");
            }
        }

        @Override
        public String key() {
            return "out " + issuer + " " + sub;
        }

        @Override
        public Optional<NationalId> nationalId() {
            return Optional.empty();
        }

        /** Nothing of the contents. */
        @Override
        public String toString() {
            return "Outside[…]";
        }
    }

    /** As {@link #key} wrote it. */
    static Applicant of(String key) {
        if (key.startsWith("id ")) return new Registered(new NationalId(key.substring(3)));
        var space = key.indexOf(' ', 4);
        return new Outside(key.substring(4, space), key.substring(space + 1));
    }
}
