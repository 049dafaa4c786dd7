package dev.ecps.desktop.reader;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.phone.sandbox.SandboxCard;
import dev.ecps.phone.sandbox.SandboxReader;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is in the reader, and what can be done with it. */
public final class ReaderViewModel {
    private final SandboxReader reader;
    private final Calls calls;
    private final Line line;
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<SandboxCard>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");

    public ReaderViewModel(SandboxReader reader, Calls calls) {
        this.reader = reader;
        this.calls = calls;
        this.line = calls.line();
    }

    /** Whose card is to be put in, or its number, as it is being typed. */
    public StringProperty wanted() {
        return wanted;
    }

    /** The card in the reader. */
    public ReadOnlyObjectProperty<Optional<SandboxCard>> card() {
        return card.getReadOnlyProperty();
    }

    /** Why the last wish was not fulfilled, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    /** Looks what is in the reader now: the page in a browser may have changed it. */
    public void look() {
        ask(reader::card);
    }

    /** Puts the wanted card in, in the place of another. */
    public void insert() {
        var typed = wanted.get().replaceAll("\\s", "");
        if (!typed.isEmpty()) ask(() -> Optional.of(reader.insert(typed)));
    }

    /** Takes the card out. */
    public void remove() {
        ask(() -> {
            reader.remove();
            return Optional.empty();
        });
    }

    /** Brings the card that is in the reader into another state: usable, blocked, expired or opposed. */
    public void bring(String state) {
        card.get().ifPresent(inserted -> ask(() -> Optional.of(reader.bring(inserted, state))));
    }

    private void ask(Supplier<Optional<SandboxCard>> wish) {
        flaw.set("");
        line.call(wish, card::set, failure -> flaw.set(calls.sentence(failure)));
    }
}
