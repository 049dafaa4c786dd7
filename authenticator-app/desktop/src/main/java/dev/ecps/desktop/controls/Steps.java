package dev.ecps.desktop.controls;

import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Numbered instructions on a card. */
public final class Steps {
    private Steps() {}

    public static VBox of(String... sentences) {
        var card = new VBox(IntStream.range(0, sentences.length)
                .mapToObj(i -> step(i + 1, sentences[i]))
                .toArray(Node[]::new));
        card.getStyleClass().addAll("card", "steps");
        return card;
    }

    private static Node step(int number, String sentence) {
        var bullet = new Label(String.valueOf(number));
        bullet.getStyleClass().add("step-number");
        var words = Words.paragraph(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(12, bullet, words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
