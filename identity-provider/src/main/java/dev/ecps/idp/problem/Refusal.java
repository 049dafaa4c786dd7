package dev.ecps.idp.problem;

import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;

/** A request of a phone or of a sandbox caller that is refused. Expected, hence without a stack trace. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Refusal(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    /** A malformed member or parameter. */
    public static Refusal field(String field, String detail) {
        return new Refusal(Problem.of(ProblemType.INVALID_REQUEST, detail).about(field));
    }

    public Problem problem() {
        return problem;
    }
}
