package dev.ecps.idp.sandbox.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Rules for the answers that the sandbox gives. */
@ConfigMapping(prefix = "ecps.sandbox.answers")
public interface AnswerConfig {
    /**
     * How long an answer stands whose order has no {@code lifetime}, by the provider's clock, at most 30 days: what a
     * test forgot ends by itself.
     */
    @WithDefault("P1D")
    Duration lifetime();

    /** Whether the identifiers of the personas decide how their logins end; off, they are people like others. */
    @WithDefault("true")
    boolean personas();
}
