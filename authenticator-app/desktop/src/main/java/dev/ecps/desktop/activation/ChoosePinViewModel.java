package dev.ecps.desktop.activation;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.desktop.controls.PinEntry;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.pin.PinFlaw;
import dev.ecps.phone.pin.PinRefused;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The « mot de passe », created, then confirmed. */
public final class ChoosePinViewModel {
    private final ChoosingPin step;
    private final Calls calls;
    private final Line line;
    private final Consumer<ActivatedPhone> next;
    private final PinEntry entry;
    private final ReadOnlyBooleanWrapper confirming = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");
    private @Nullable Pin first;

    public ChoosePinViewModel(ChoosingPin step, Calls calls, Consumer<ActivatedPhone> next) {
        this.step = step;
        this.calls = calls;
        this.line = calls.line();
        this.next = next;
        this.entry = new PinEntry(step.rules().length(), digits -> entered(Pin.of(digits)));
    }

    public PinEntry entry() {
        return entry;
    }

    /** Whether the password is typed for the second time. */
    public ReadOnlyBooleanProperty confirming() {
        return confirming.getReadOnlyProperty();
    }

    /** Why the password was not taken, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    /** Forgets the first entry. */
    public void restart() {
        first = null;
        confirming.set(false);
        entry.clear();
    }

    private void entered(Pin pin) {
        flaw.set("");
        Pin chosen = first;
        if (chosen == null) begin(pin);
        else confirm(chosen, pin);
    }

    private void begin(Pin pin) {
        if (complained(step.flawOf(pin))) return;
        first = pin;
        confirming.set(true);
    }

    private void confirm(Pin chosen, Pin again) {
        restart();
        if (complained(step.flawOf(chosen, again))) return;
        line.call(() -> step.choose(chosen, again), next, failure -> flaw.set(calls.sentence(failure)));
    }

    private boolean complained(Optional<PinFlaw> found) {
        found.ifPresent(each -> flaw.set(calls.sentence(new PinRefused(each))));
        return found.isPresent();
    }
}
