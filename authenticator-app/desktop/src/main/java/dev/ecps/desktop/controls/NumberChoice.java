package dev.ecps.desktop.controls;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** A few large numbers, one of which to pick, in the order given. */
public final class NumberChoice extends VBox {
    /**
     * @param numbers as they are shown
     * @param picked gets the one that was picked
     */
    public NumberChoice(List<String> numbers, Texts texts, Consumer<String> picked) {
        getStyleClass().add("number-choice");
        setAlignment(Pos.CENTER);
        setFillWidth(true);
        for (String number : numbers) {
            getChildren().add(button(number, texts, picked));
        }
    }

    private static Button button(String number, Texts texts, Consumer<String> picked) {
        var button = new Button(number);
        button.setId("number-" + number);
        button.getStyleClass().add("number");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(texts.get("numbers.one", number));
        button.setOnAction(pressed -> picked.accept(number));
        return button;
    }
}
