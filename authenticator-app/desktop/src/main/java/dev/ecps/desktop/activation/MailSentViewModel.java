package dev.ecps.desktop.activation;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.phone.activation.AwaitingScan;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The mail with the QR code has left. */
public final class MailSentViewModel {
    private final AwaitingScan step;
    private final Calls calls;
    private final Line line;
    private final Consumer<AwaitingScan> resent;
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");

    /** @param resent gets the step to go on with, when a new mail has left */
    public MailSentViewModel(AwaitingScan step, Calls calls, Consumer<AwaitingScan> resent) {
        this.step = step;
        this.calls = calls;
        this.line = calls.line();
        this.resent = resent;
    }

    /** The masked address the mail was sent to. */
    public String mail() {
        return step.contacts().mail();
    }

    /** Why no new mail was sent, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    /** Has a new mail sent. */
    public void resend() {
        flaw.set("");
        line.call(step::resendMail, resent, failure -> flaw.set(calls.sentence(failure)));
    }
}
