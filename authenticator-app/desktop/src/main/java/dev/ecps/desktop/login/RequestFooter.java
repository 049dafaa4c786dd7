package dev.ecps.desktop.login;

import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Ticks;
import dev.ecps.desktop.controls.Words;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What stands below each screen of a request: the time left, and « Refuser ». */
final class RequestFooter {
    private RequestFooter() {}

    static Node of(Request request, Texts texts) {
        var left = Words.centred(Words.note(""));
        left.setId("time-left");
        left.textProperty().bind(request.timeLeft().map(time -> texts.get("login.time-left", time)));
        var footer = new VBox(10, left, Buttons.grave("decline", texts.get("login.decline"), request::decline));
        Ticks.whileShown(footer, request::tick);
        return footer;
    }
}
