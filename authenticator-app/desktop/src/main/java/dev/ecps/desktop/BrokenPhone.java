package dev.ecps.desktop;

import dev.ecps.desktop.connection.TroubleView;
import dev.ecps.desktop.controls.PhoneFrame;
import dev.ecps.desktop.controls.StatusBar;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.phone.PhoneTexts;
import dev.ecps.phone.problem.PhoneException;
import java.time.Clock;
import java.time.ZoneId;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;

/** A phone whose memory can't be opened: it says why, and that is all it can do. */
final class BrokenPhone {
    private BrokenPhone() {}

    static PhoneFrame frame(String name, PhoneException failure, Texts texts) {
        var clock = Clock.systemUTC();
        var status =
                new StatusBar(name, clock::instant, ZoneId.systemDefault(), new SimpleBooleanProperty(true), texts);
        var frame = new PhoneFrame(status, texts);
        PhoneTexts.Text words = PhoneTexts.in(texts.language().get()).of(failure);
        frame.show(new TroubleView(words.title(), words.text(), texts.get("trouble.done"), Platform::exit));
        return frame;
    }
}
