package dev.ecps.desktop.controls;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The buttons of the phone: one main action to a page, others quieter. */
public final class Buttons {
    private Buttons() {}

    /** The main action of a page; answers to the enter key. */
    public static Button main(String id, String text, Runnable action) {
        var button = button(id, text, "main-button", action);
        button.setDefaultButton(true);
        return button;
    }

    /** Another action. */
    public static Button other(String id, String text, Runnable action) {
        return button(id, text, "other-button", action);
    }

    /** An action that can't be undone. */
    public static Button grave(String id, String text, Runnable action) {
        return button(id, text, "grave-button", action);
    }

    /** An action in the shape of a link. */
    public static Hyperlink link(String id, String text, Runnable action) {
        var link = new Hyperlink(text);
        link.setId(id);
        link.setWrapText(true);
        link.setOnAction(pressed -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    /** An icon that can be pressed. */
    public static Button icon(String id, Icon icon, String spoken, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.setGraphic(icon.drawn(22));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(spoken);
        button.setOnAction(pressed -> action.run());
        return button;
    }

    /** A row with an icon, a text and an arrow. */
    public static Button row(String id, Icon icon, String text, Runnable action) {
        var row = button(id, "", "row-button", action);
        var words = Words.paragraph(text);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var content = new HBox(Badge.of(icon), words, Icon.CHEVRON.drawn(18));
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("row-content");
        content.setMouseTransparent(true);
        content.prefWidthProperty().bind(row.widthProperty().subtract(28));
        row.setGraphic(content);
        row.setAccessibleText(text);
        return row;
    }

    /** Shows a turning wheel while busy. It keeps the focus; a press is not heard by the line that is busy. */
    public static <B extends Button> B whileBusy(B button, ObservableValue<Boolean> busy) {
        var wheel = new ProgressIndicator();
        wheel.getStyleClass().add("button-wheel");
        button.graphicProperty().bind(busy.map(b -> b ? wheel : null));
        return button;
    }

    private static Button button(String id, String text, String look, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.getStyleClass().add(look);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
