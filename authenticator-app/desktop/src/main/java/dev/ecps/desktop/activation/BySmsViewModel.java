package dev.ecps.desktop.activation;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.phone.activation.AwaitingSms;
import dev.ecps.phone.activation.AwaitingSmsCode;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** « Par SMS ». */
public final class BySmsViewModel {
    private final AwaitingSms step;
    private final Calls calls;
    private final Line line;
    private final Consumer<AwaitingSmsCode> next;
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");

    public BySmsViewModel(AwaitingSms step, Calls calls, Consumer<AwaitingSmsCode> next) {
        this.step = step;
        this.calls = calls;
        this.line = calls.line();
        this.next = next;
    }

    /** The masked number the SMS will be sent to. */
    public String phone() {
        return step.contacts().phone();
    }

    /** Why the SMS was not sent, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    /** Has the SMS sent. */
    public void send() {
        flaw.set("");
        line.call(step::sendSms, next, failure -> flaw.set(calls.sentence(failure)));
    }
}
