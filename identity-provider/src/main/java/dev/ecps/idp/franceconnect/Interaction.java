package dev.ecps.idp.franceconnect;

import dev.ecps.idp.franceconnect.identity.IdentitySource;
import dev.ecps.idp.franceconnect.identity.PivotIdentity;
import java.time.Instant;
import java.util.Optional;

/** One visitor's way from a service's question to its answer. Each state has only the steps that are legal from it. */
sealed interface Interaction {
    Frame frame();

    /** The state before; empty for the first. */
    Optional<Interaction> back();

    /**
     * What the states share.
     *
     * @param id in the addresses of its pages; 43 characters
     * @param browser fingerprint of the browser it began in
     * @param expiresAt it is forgotten from then on
     */
    record Frame(String id, String browser, Ask ask, Instant expiresAt) {}

    /** The visitor looks at the « fournisseurs d'identité ». */
    record Begun(Frame frame) implements Interaction {
        Chosen choose(IdentitySource source) {
            return new Chosen(frame, source);
        }

        @Override
        public Optional<Interaction> back() {
            return Optional.empty();
        }
    }

    /** The visitor is at one of them. */
    record Chosen(Frame frame, IdentitySource source) implements Interaction {
        Identified identify(PivotIdentity identity, Instant now) {
            return new Identified(frame, source, identity, now);
        }

        @Override
        public Optional<Interaction> back() {
            return Optional.of(new Begun(frame));
        }
    }

    /** It is known who it is; the service hears of it by consent only. */
    record Identified(Frame frame, IdentitySource source, PivotIdentity identity, Instant at) implements Interaction {
        @Override
        public Optional<Interaction> back() {
            return Optional.of(new Chosen(frame, source));
        }
    }
}
