package dev.ecps.desktop.scan;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.AwaitingShownCode;
import dev.ecps.phone.activation.AwaitingSms;
import dev.ecps.phone.activation.NotActivated;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Takes pictures or text, finds the activation link in them and hands it in. */
public final class ScanViewModel {
    /** Why nothing could be handed in. */
    public enum Hint {
        NONE,
        /** No QR code in the pictures. */
        NO_CODE,
        /** The clipboard holds neither an image nor a link. */
        EMPTY_CLIPBOARD,
        /** The file is no image that can be read. */
        UNREADABLE_FILE,
        /** The text is no link. */
        NO_LINK,
        /** The system does not show its screen. */
        SCREEN_FORBIDDEN
    }

    private static final String LINK_PATH = "/activation/";

    private final QrReader reader;
    private final Calls calls;
    private final Line reading;
    private final Line line;
    private final Consumer<String> handIn;
    private final StringProperty link = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Hint> hint = new ReadOnlyObjectWrapper<>(Hint.NONE);

    private <S> ScanViewModel(QrReader reader, Calls calls, Function<String, S> scan, Consumer<S> next) {
        this.reader = reader;
        this.calls = calls;
        this.reading = calls.line();
        this.line = calls.line();
        this.handIn = text -> line.call(() -> scan.apply(text), next, failure -> flaw.set(calls.sentence(failure)));
    }

    /** For the QR code of the mail. */
    public static ScanViewModel ofMail(AwaitingScan step, QrReader reader, Calls calls, Consumer<AwaitingSms> next) {
        return new ScanViewModel(reader, calls, step::scan, next);
    }

    /** For the QR code of the management portal. */
    public static ScanViewModel ofPortal(
            NotActivated step, QrReader reader, Calls calls, Consumer<AwaitingShownCode> next) {
        return new ScanViewModel(reader, calls, step::scan, next);
    }

    /** The link that is pasted or typed. */
    public StringProperty link() {
        return link;
    }

    /** Why there was nothing to hand in. */
    public ReadOnlyObjectProperty<Hint> hint() {
        return hint.getReadOnlyProperty();
    }

    /** Why the provider did not take the link, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    /** Looks for a QR code in these pictures. */
    public void look(List<Picture> pictures) {
        tell(Hint.NONE);
        reading.call(() -> firstLink(pictures), this::found, failure -> flaw.set(calls.sentence(failure)));
    }

    /** Takes a text from the clipboard. */
    public void paste(String text) {
        link.set(text.strip());
        submitLink();
    }

    /** Hands in the link that was typed. */
    public void submitLink() {
        tell(Hint.NONE);
        if (isAddress(link.get().strip())) handIn(link.get());
        else tell(Hint.NO_LINK);
    }

    /** Says why there is nothing to hand in. */
    public void tell(Hint why) {
        flaw.set("");
        hint.set(why);
    }

    private Optional<String> firstLink(List<Picture> pictures) {
        List<String> texts = pictures.stream()
                .flatMap(picture -> reader.read(picture).stream())
                .toList();
        // A desk may show other QR codes; without an activation link, the provider shall judge what there is.
        return texts.stream()
                .filter(text -> text.contains(LINK_PATH))
                .findFirst()
                .or(() -> texts.stream().findFirst());
    }

    private void found(Optional<String> text) {
        text.ifPresentOrElse(this::handIn, () -> tell(Hint.NO_CODE));
    }

    private void handIn(String text) {
        handIn.accept(text);
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
