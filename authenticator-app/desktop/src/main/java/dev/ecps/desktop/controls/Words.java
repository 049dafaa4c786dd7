package dev.ecps.desktop.controls;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** Text on a page, in its few looks. Long text wraps. */
public final class Words {
    private Words() {}

    /** What the page says first. */
    public static Label headline(String text) {
        return label(text, "headline");
    }

    /** Plain text. */
    public static Label paragraph(String text) {
        return label(text, "paragraph");
    }

    /** Less important text. */
    public static Label note(String text) {
        return label(text, "note");
    }

    /** The name above a group of rows. */
    public static Label section(String text) {
        return label(text, "section");
    }

    /** What is wrong; takes no room while nothing is. */
    public static Label flaw(ObservableValue<String> text) {
        var label = label("", "flaw");
        label.setId("flaw");
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** The same label, centred. */
    public static Label centred(Label label) {
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label label(String text, String look) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(look);
        return label;
    }
}
