package dev.ecps.desktop.login;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.phone.login.NumbersOnPhone;
import dev.ecps.wire.TwoDigits;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** The three numbers, one of which stands on the holder's screen. */
public final class NumbersViewModel {
    private final Request request;
    private final NumbersOnPhone shown;
    private final Line line;

    public NumbersViewModel(Request request, NumbersOnPhone shown, Calls calls) {
        this.request = request;
        this.shown = shown;
        this.line = calls.line();
    }

    public Request request() {
        return request;
    }

    /** In the order to show them, two digits each. */
    public List<String> numbers() {
        return shown.numbers().stream().map(TwoDigits::value).toList();
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    /** Answers with one of {@link #numbers()}. */
    public void pick(String number) {
        request.forgetFlaw();
        line.callOnce(
                () -> shown.pick(new TwoDigits(number)),
                outcome -> request.end(LoginOutcome.of(outcome)),
                request::failed);
    }
}
