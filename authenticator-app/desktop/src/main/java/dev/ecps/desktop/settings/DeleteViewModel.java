package dev.ecps.desktop.settings;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.NotActivated;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** « Supprimer ma e-CPS », on the provider and on this phone. */
public final class DeleteViewModel {
    private final ActivatedPhone phone;
    private final Calls calls;
    private final Line line;
    private final Consumer<NotActivated> deleted;
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");

    public DeleteViewModel(ActivatedPhone phone, Calls calls, Consumer<NotActivated> deleted) {
        this.phone = phone;
        this.calls = calls;
        this.line = calls.line();
        this.deleted = deleted;
    }

    /** Why the e-CPS was not deleted, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    /** Deletes it. */
    public void confirm() {
        flaw.set("");
        line.call(phone::delete, deleted, failure -> flaw.set(calls.sentence(failure)));
    }
}
