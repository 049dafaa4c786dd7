package dev.ecps.desktop.controls;

import javafx.animation.PauseTransition;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** A short sentence that goes away by itself. It never takes the focus and never stands in the way of the mouse. */
final class Toast extends Label {
    private static final Duration STAY = Duration.seconds(4);

    private final PauseTransition stay = new PauseTransition(STAY);

    Toast() {
        setId("toast");
        getStyleClass().add("toast");
        setWrapText(true);
        setMouseTransparent(true);
        setVisible(false);
        setAccessibleRole(AccessibleRole.TEXT);
        stay.setOnFinished(over -> setVisible(false));
    }

    void say(String sentence) {
        setText(sentence);
        setVisible(true);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        stay.playFromStart();
    }
}
