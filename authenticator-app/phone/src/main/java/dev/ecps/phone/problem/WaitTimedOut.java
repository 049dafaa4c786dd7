package dev.ecps.phone.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was waited for did not come in time; the message says what it was. */
public final class WaitTimedOut extends PhoneException {
    private static final long serialVersionUID = 1L;

    private final Duration patience;

    /** @param cause what went wrong while waiting, if anything */
    public WaitTimedOut(String what, Duration patience, @Nullable Throwable cause) {
        super("waited " + patience.toMillis() + " ms in vain for " + what, cause);
        this.patience = patience;
    }

    @Override
    public String textKey() {
        return "phone.wait-timed-out";
    }

    @Override
    public List<Object> textArguments() {
        return List.of(patience.toSeconds());
    }
}
