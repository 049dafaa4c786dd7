package dev.ecps.desktop.connection;

import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.Refused;
import dev.ecps.wire.problem.ProblemType;
import java.util.Optional;

/** What a failure means for the whole phone, when no screen can deal with it alone. */
public enum Trouble {
    /** The e-CPS was deleted or moved to another phone: only a new activation helps. */
    GONE("trouble.restart"),
    /** The e-CPS is blocked or has expired: delete it, then activate again. */
    SPENT("trouble.delete"),
    /** The activation was not completed: begin again. */
    ACTIVATION_OVER("trouble.restart"),
    /** The clock was set by hand and is wrong. */
    CLOCK("trouble.clock");

    private final String actionKey;

    Trouble(String actionKey) {
        this.actionKey = actionKey;
    }

    /** The trouble that a failure means, if it means one. */
    public static Optional<Trouble> of(PhoneException failure) {
        return failure instanceof Refused refused ? of(refused.type()) : Optional.empty();
    }

    private static Optional<Trouble> of(ProblemType type) {
        return switch (type) {
            case DEVICE_UNKNOWN, DEVICE_REPLACED -> Optional.of(GONE);
            case DEVICE_EXPIRED, PIN_BLOCKED -> Optional.of(SPENT);
            case ACTIVATION_UNKNOWN, ACTIVATION_EXPIRED, ACTIVATION_OUT_OF_STEP, ACTIVATION_LOCKED ->
                Optional.of(ACTIVATION_OVER);
            case CLOCK_WRONG -> Optional.of(CLOCK);
            default -> Optional.empty();
        };
    }

    /** Where the text of the way out stands. */
    public String actionKey() {
        return actionKey;
    }
}
