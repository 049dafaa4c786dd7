package dev.ecps.phone.problem;

import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import java.util.OptionalInt;

/** The provider was reached and said no. */
public final class Refused extends PhoneException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final ProblemType type;

    public Refused(Problem problem) {
        super(problem.type().name() + ": " + problem.detail(), null);
        this.problem = problem;
        this.type = problem.type();
    }

    /** The whole refusal, with its {@code triesLeft}, {@code cause} or {@code serverTime}. */
    public Problem problem() {
        return problem;
    }

    /** Which refusal; decide by it. */
    public ProblemType type() {
        return type;
    }

    /** Whether this e-CPS is over for this phone: deleted, moved to another phone, or expired. */
    public boolean meansGone() {
        return switch (type) {
            case DEVICE_UNKNOWN, DEVICE_REPLACED, DEVICE_EXPIRED -> true;
            default -> false;
        };
    }

    /**
     * Whether the login request it is about can't be answered any more: it was answered (here or elsewhere), declined,
     * replaced by a newer one, or too old. Nothing that the phone sends changes that.
     */
    public boolean meansRequestOver() {
        return type == ProblemType.CHALLENGE_OVER || type == ProblemType.CHALLENGE_UNKNOWN;
    }

    /** The sentences of the cause where the refusal has one, {@code problem.TYPE.CAUSE}; else {@code problem.TYPE}. */
    @Override
    public String textKey() {
        String key = "problem." + type.name();
        return problem.cause() == null ? key : key + "." + problem.cause();
    }

    @Override
    public OptionalInt triesLeft() {
        Integer left = problem.triesLeft();
        return left == null ? OptionalInt.empty() : OptionalInt.of(left);
    }
}
