package dev.ecps.phone.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was waited for did not come in time; the message says what it was. */
public final class WaitTimedOut extends PhoneException {
    private static final long serialVersionUID = 1L;

    private final Awaited what;
    private final Duration patience;

    /** @param cause what went wrong while waiting, if anything */
    public WaitTimedOut(Awaited what, Duration patience, @Nullable Throwable cause) {
        this(what, "", patience, cause);
    }

    /** @param remark what may explain it, to follow the message; may be empty */
    public WaitTimedOut(Awaited what, String remark, Duration patience, @Nullable Throwable cause) {
        super("waited " + patience.toMillis() + " ms in vain for " + what + remark, cause);
        this.what = what;
        this.patience = patience;
    }

    /** What did not come. */
    public Awaited what() {
        return what;
    }

    @Override
    public String textKey() {
        return "phone.wait-timed-out." + what.name();
    }

    @Override
    public List<Object> textArguments() {
        return List.of(patience.toSeconds());
    }
}
