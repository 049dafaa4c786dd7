package dev.ecps.desktop.activation;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.phone.activation.AwaitingShownCode;
import dev.ecps.phone.activation.ChoosingPin;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The code that the management portal shows on the PC: it is always typed. */
public final class ShownCodeViewModel {
    private final AwaitingShownCode step;
    private final Calls calls;
    private final Line line;
    private final Consumer<ChoosingPin> next;
    private final StringProperty code = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");

    public ShownCodeViewModel(AwaitingShownCode step, Calls calls, Consumer<ChoosingPin> next) {
        this.step = step;
        this.calls = calls;
        this.line = calls.line();
        this.next = next;
        code.addListener((property, before, now) -> flaw.set(""));
    }

    /** The code as it is being typed. */
    public StringProperty code() {
        return code;
    }

    /** How many digits it has. */
    public int length() {
        return step.codeLength();
    }

    /** Why the code was not accepted, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    /** Enters the code. A code that the provider might have counted is not sent again unasked. */
    public void enter() {
        flaw.set("");
        String entered = code.get();
        line.callOnce(() -> step.enter(entered), next, failure -> flaw.set(calls.sentence(failure)));
    }
}
