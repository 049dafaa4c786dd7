package dev.ecps.idp.ecps.activation;

/**
 * What a step of an activation came to. Expected outcomes are no exceptions: the endpoint turns them into answers.
 *
 * @param <T> what a success has to tell
 */
sealed interface Outcome<T> {
    /** The step was taken. */
    record Taken<T>(T told) implements Outcome<T> {}

    /** The step was refused; the activation is as it was, but for a counted wrong code. */
    record Refused<T>(Why why, int triesLeft) implements Outcome<T> {
        Refused(Why why) {
            this(why, 0);
        }
    }

    /** Why a step was refused. */
    enum Why {
        UNKNOWN,
        EXPIRED,
        OUT_OF_STEP,
        LOCKED,
        RESENDS_USED_UP,
        LINK_UNKNOWN,
        LINK_EXPIRED,
        LINK_USED,
        CODE_WRONG,
        CODE_EXPIRED,
        CODE_SUPERSEDED,
        SHOWN_CODE_WRONG,
        SHOWN_CODE_EXPIRED
    }
}
