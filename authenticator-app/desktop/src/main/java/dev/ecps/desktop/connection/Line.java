package dev.ecps.desktop.connection;

import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.ProviderUnreachable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** One screen's line to the phone library. It makes one call at a time: what is asked while it is busy is not heard. */
public final class Line {
    private final Calls calls;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    Line(Calls calls) {
        this.calls = calls;
    }

    /** Whether a call is under way, or waits for the provider to come back. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /**
     * Makes a call that may be made twice. While the provider can't be reached, it is made again and again.
     *
     * @param then gets the answer, on the screen's thread
     * @param otherwise gets the failure, on the screen's thread: a refusal, or the outage if it was given up
     */
    public <T> void call(Supplier<T> call, Consumer<T> then, Consumer<PhoneException> otherwise) {
        if (busy.get()) return;
        busy.set(true);
        attempt(call, then, otherwise);
    }

    /**
     * Makes a call that must not be repeated unasked, because the provider counts it: a PIN, a code. An outage is handed
     * over like any other failure.
     */
    public <T> void callOnce(Supplier<T> call, Consumer<T> then, Consumer<PhoneException> otherwise) {
        if (busy.get()) return;
        busy.set(true);
        inBackground(call, then, failure -> finish(() -> otherwise.accept(failure)), otherwise);
    }

    private <T> void attempt(Supplier<T> call, Consumer<T> then, Consumer<PhoneException> otherwise) {
        inBackground(
                call,
                then,
                failure -> calls.outage()
                        .interrupted(
                                failure,
                                () -> attempt(call, then, otherwise),
                                () -> finish(() -> otherwise.accept(failure))),
                otherwise);
    }

    private <T> void inBackground(
            Supplier<T> call,
            Consumer<T> then,
            Consumer<ProviderUnreachable> unreachable,
            Consumer<PhoneException> otherwise) {
        calls.background().execute(() -> {
            try {
                T answer = call.get();
                onScreen(() -> reached(() -> then.accept(answer)));
            } catch (ProviderUnreachable e) {
                onScreen(() -> unreachable.accept(e));
            } catch (PhoneException e) {
                onScreen(() -> reached(() -> calls.failures().meet(e, otherwise)));
            } catch (RuntimeException e) {
                onScreen(() -> busy.set(false));
                throw e;
            }
        });
    }

    private void reached(Runnable then) {
        calls.outage().over();
        finish(then);
    }

    private void finish(Runnable then) {
        busy.set(false);
        then.run();
    }

    private void onScreen(Runnable task) {
        calls.screen().execute(task);
    }
}
