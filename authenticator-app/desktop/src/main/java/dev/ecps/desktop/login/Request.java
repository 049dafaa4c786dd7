package dev.ecps.desktop.login;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.Refused;
import dev.ecps.wire.problem.ProblemType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A login request on its way through the screens: how long it lasts, the way to refuse it, and its end, which comes once. */
public final class Request {
    private final LoginPrompt prompt;
    private final InstantSource clock;
    private final Line refusal;
    private final Calls calls;
    private final Consumer<LoginOutcome> end;
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper timeLeft = new ReadOnlyStringWrapper("");
    private boolean ended;

    /**
     * @param clock the phone's
     * @param end is told how it ended, once
     */
    public Request(LoginPrompt prompt, InstantSource clock, Calls calls, Consumer<LoginOutcome> end) {
        this.prompt = prompt;
        this.clock = clock;
        this.refusal = calls.line();
        this.calls = calls;
        this.end = end;
        showTimeLeft();
    }

    /** Who wants to log the holder in. */
    public String service() {
        return prompt.service();
    }

    /** Minutes and seconds until the request is too old, for example {@code 1:32}. */
    public ReadOnlyStringProperty timeLeft() {
        return timeLeft.getReadOnlyProperty();
    }

    /** What went wrong with the last PIN, number or refusal, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    /** To be called once a second; ends the request when its time is over. */
    public void tick() {
        showTimeLeft();
        if (left().isZero() || left().isNegative()) end(LoginOutcome.OVER);
    }

    /** Refuses the request. */
    public void decline() {
        refusal.call(
                () -> {
                    prompt.decline();
                    return LoginOutcome.DECLINED;
                },
                this::end,
                this::failed);
    }

    LoginPrompt prompt() {
        return prompt;
    }

    void end(LoginOutcome outcome) {
        if (ended) return;
        ended = true;
        end.accept(outcome);
    }

    void forgetFlaw() {
        flaw.set("");
    }

    /** A call about this request failed: either the request is over, or the holder may try again. */
    void failed(PhoneException failure) {
        if (meansOver(failure)) end(LoginOutcome.OVER);
        else flaw.set(calls.sentence(failure));
    }

    private static boolean meansOver(PhoneException failure) {
        return failure instanceof Refused refused
                && (refused.type() == ProblemType.CHALLENGE_OVER || refused.type() == ProblemType.CHALLENGE_UNKNOWN);
    }

    private Duration left() {
        return Duration.between(clock.instant(), prompt.expiresAt());
    }

    private void showTimeLeft() {
        Duration left = left().isNegative() ? Duration.ZERO : left();
        timeLeft.set("%d:%02d".formatted(left.toMinutes(), left.toSecondsPart()));
    }
}
