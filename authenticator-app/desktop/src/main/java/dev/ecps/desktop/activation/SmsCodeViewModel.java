package dev.ecps.desktop.activation;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.ChoosingPin;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The code of the SMS: the phone reads it by itself where the provider's outbox is open to it; typing always works. */
public final class SmsCodeViewModel {
    /** How long the phone looks out for its SMS. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How the code comes. */
    public enum Reading {
        /** The phone looks out for its SMS. */
        WAITING,
        /** It has read the code. */
        ARRIVED,
        /** It can't, or the holder types already. */
        TYPING
    }

    private final AwaitingSmsCode step;
    private final Calls calls;
    private final Line line;
    private final Consumer<ChoosingPin> next;
    private final Consumer<AwaitingSmsCode> resent;
    private final StringProperty code = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.WAITING);

    /**
     * @param next gets the step after the right code
     * @param resent gets the step to go on with, when a new SMS has left
     */
    public SmsCodeViewModel(
            AwaitingSmsCode step, Calls calls, Consumer<ChoosingPin> next, Consumer<AwaitingSmsCode> resent) {
        this.step = step;
        this.calls = calls;
        this.line = calls.line();
        this.next = next;
        this.resent = resent;
        code.addListener((property, before, now) -> flaw.set(""));
    }

    /** The code, read or being typed. */
    public StringProperty code() {
        return code;
    }

    public ReadOnlyObjectProperty<Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    /** Why the code was not accepted, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    /** Looks out for the SMS. */
    public void read(Duration patience) {
        calls.line().callOnce(() -> step.awaitCode(patience), this::arrived, failure -> reading.set(Reading.TYPING));
    }

    /** Enters the code. A code that the provider might have counted is not sent again unasked. */
    public void enter() {
        flaw.set("");
        String entered = code.get();
        line.callOnce(() -> step.enter(entered), next, failure -> flaw.set(calls.sentence(failure)));
    }

    /** Has a new SMS sent. */
    public void resend() {
        flaw.set("");
        line.call(step::resendSms, resent, failure -> flaw.set(calls.sentence(failure)));
    }

    private void arrived(String read) {
        boolean typing = !code.get().isEmpty();
        reading.set(typing ? Reading.TYPING : Reading.ARRIVED);
        if (!typing) code.set(read);
    }
}
