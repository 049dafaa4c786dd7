package dev.ecps.idp.oidc.keys;

import java.time.Instant;
import java.util.Optional;

/** Where a signing key stands in its life. Nothing is scheduled: the state follows from the time. */
public sealed interface KeyState {
    /** One word for it. */
    String word();

    /** Whether the key set shows it. */
    boolean published();

    /** When the next change comes by itself, if one does. */
    Optional<Instant> until();

    /**
     * In the key set, so that relying parties know it before they meet it.
     *
     * @param signsFrom when it takes over
     */
    record Announced(Instant signsFrom) implements KeyState {
        @Override
        public String word() {
            return "announced";
        }

        @Override
        public boolean published() {
            return true;
        }

        @Override
        public Optional<Instant> until() {
            return Optional.of(signsFrom);
        }
    }

    /**
     * The one that signs.
     *
     * @param retiresAt when an announced one takes over
     */
    record Current(Optional<Instant> retiresAt) implements KeyState {
        @Override
        public String word() {
            return "current";
        }

        @Override
        public boolean published() {
            return true;
        }

        @Override
        public Optional<Instant> until() {
            return retiresAt;
        }
    }

    /**
     * Signs no more; its tokens are still about.
     *
     * @param publishedUntil when it leaves the key set
     */
    record Retired(Instant publishedUntil) implements KeyState {
        @Override
        public String word() {
            return "retired";
        }

        @Override
        public boolean published() {
            return true;
        }

        @Override
        public Optional<Instant> until() {
            return Optional.of(publishedUntil);
        }
    }

    /**
     * Out of the key set. Its tokens have expired; at logout an expired ID token may still be shown.
     *
     * @param forgottenFrom from when it proves nothing; the first start after it forgets the key
     */
    record Withdrawn(Instant forgottenFrom) implements KeyState {
        @Override
        public String word() {
            return "withdrawn";
        }

        @Override
        public boolean published() {
            return false;
        }

        @Override
        public Optional<Instant> until() {
            return Optional.of(forgottenFrom);
        }
    }
}
