package dev.ecps.desktop.activation;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.wire.activation.MaskedContacts;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** « L'activation utilise ces informations ». */
public final class ContactsViewModel {
    private final ContactsShown step;
    private final Calls calls;
    private final Line line;
    private final Consumer<AwaitingScan> next;
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");

    public ContactsViewModel(ContactsShown step, Calls calls, Consumer<AwaitingScan> next) {
        this.step = step;
        this.calls = calls;
        this.line = calls.line();
        this.next = next;
    }

    /** Where mail and SMS will go, masked. */
    public MaskedContacts contacts() {
        return step.contacts();
    }

    /** Why the mail was not sent, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    /** Has the mail sent. */
    public void send() {
        flaw.set("");
        line.call(step::confirm, next, failure -> flaw.set(calls.sentence(failure)));
    }
}
