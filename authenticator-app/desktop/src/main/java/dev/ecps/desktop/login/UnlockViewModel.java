package dev.ecps.desktop.login;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.desktop.controls.PinEntry;
import dev.ecps.phone.login.NumbersOnPhone;
import dev.ecps.phone.pin.Pin;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** The PIN that opens a login request. A PIN that the provider might have counted is not sent again unasked. */
public final class UnlockViewModel {
    private final Request request;
    private final Line line;
    private final Consumer<NumbersOnPhone> next;
    private final PinEntry pin;

    /**
     * @param pinLength number of digits
     * @param next gets the numbers to choose from
     */
    public UnlockViewModel(Request request, int pinLength, Calls calls, Consumer<NumbersOnPhone> next) {
        this.request = request;
        this.line = calls.line();
        this.next = next;
        this.pin = new PinEntry(pinLength, this::unlock);
    }

    public Request request() {
        return request;
    }

    public PinEntry pin() {
        return pin;
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    private void unlock(String digits) {
        request.forgetFlaw();
        line.callOnce(() -> request.prompt().unlock(Pin.of(digits)), next, request::failed);
    }
}
