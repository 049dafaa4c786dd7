package dev.ecps.testkit;

import dev.ecps.testkit.problem.Failed;
import dev.ecps.testkit.sandbox.Sandbox;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock by which the whole provider lives: codes, tokens, sessions, certificates. It is the same for all who use the
 * provider, so only a test class with a provider of its own may move it.
 */
public final class ProviderClock {
    private final Sandbox sandbox;
    private final boolean own;

    ProviderClock(Sandbox sandbox, boolean own) {
        this.sandbox = sandbox;
        this.own = own;
    }

    public Instant now() {
        return sandbox.now();
    }

    /**
     * Moves it forward; the test's own clock, and that of the application under test, stay.
     *
     * @throws Failed unless the provider is this test class's own
     */
    public void advance(Duration time) {
        demandOwn();
        sandbox.advance(time);
    }

    /**
     * Brings it back to the present. What was over is good again then, tokens too.
     *
     * @throws Failed unless the provider is this test class's own
     */
    public void backToNow() {
        demandOwn();
        sandbox.backToNow();
    }

    private void demandOwn() {
        if (!own) {
            throw new Failed(
                    "Other test classes use this provider too, and would travel in time with this one. Give this class"
                            + " a provider of its own: @EcpsSimulator(ownProvider = true), or"
                            + " Ecps.with().ownProvider().start().");
        }
    }
}
