package dev.ecps.desktop.controls;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Fields to type in, each with its name above. */
public final class Fields {
    private Fields() {}

    /**
     * A field of one line.
     *
     * @param text what is typed, both ways
     * @param flaw while it is not empty, the field looks wrong
     */
    public static TextField text(String id, StringProperty text, ObservableStringValue flaw) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        flaw.addListener((property, before, now) -> {
            field.getStyleClass().remove("wrong");
            if (!now.isEmpty()) field.getStyleClass().add("wrong");
        });
        return field;
    }

    /** A field below its name, which a screen reader reads too. */
    public static VBox named(String name, Control field) {
        var label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().add("field-name");
        field.setMaxWidth(Double.MAX_VALUE);
        return new VBox(6, label, field);
    }
}
