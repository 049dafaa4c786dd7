package dev.ecps.desktop.activation;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.phone.activation.NotActivated;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** « Votre identifiant national »: the provider judges what was typed, and what was typed stays. */
public final class NationalIdViewModel {
    private final NotActivated step;
    private final Calls calls;
    private final Line line;
    private final Consumer<ContactsShown> next;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");

    public NationalIdViewModel(NotActivated step, Calls calls, Consumer<ContactsShown> next) {
        this.step = step;
        this.calls = calls;
        this.line = calls.line();
        this.next = next;
        typed.addListener((property, before, now) -> flaw.set(""));
    }

    /** The identifier as it is being typed. */
    public StringProperty typed() {
        return typed;
    }

    /** Why it was not accepted, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    /** Asks the provider. */
    public void submit() {
        flaw.set("");
        String identifier = typed.get();
        line.call(
                () -> step.requestActivation(identifier),
                next,
                failure -> flaw.set(calls.headlineAndSentence(failure)));
    }
}
