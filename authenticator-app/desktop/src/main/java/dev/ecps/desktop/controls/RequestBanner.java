package dev.ecps.desktop.controls;

import javafx.animation.TranslateTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A notification on top of the screen. It is one large button: a press anywhere on it opens what it tells of. */
public final class RequestBanner extends Button {
    private static final double ABOVE = -60;
    private static final double PADDING = 28;
    private static final double CONTENT = PhoneFrame.WIDTH - 77;

    private final HBox content;

    /**
     * @param app who notifies
     * @param sentence what about
     * @param open what a press does
     */
    public RequestBanner(String app, String sentence, Runnable open) {
        setId("banner");
        getStyleClass().add("request-banner");
        setMaxWidth(Double.MAX_VALUE);
        setMaxHeight(USE_PREF_SIZE);
        content = content(app, sentence);
        content.setPrefWidth(CONTENT);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(app + ". " + sentence);
        setOnAction(pressed -> open.run());
        slideIn();
    }

    /** A button asks its graphic for its height without telling the width, and wrapped text answers nonsense. */
    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(CONTENT) + PADDING;
    }

    private static HBox content(String app, String sentence) {
        var who = new Label(app);
        who.getStyleClass().add("banner-app");
        var what = new Label(sentence);
        what.setId("banner-sentence");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        what.getStyleClass().add("banner-sentence");
        var words = new VBox(who, what);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(Badge.of(Icon.SHIELD, "badge-strong"), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("banner-row");
        row.setMouseTransparent(true);
        return row;
    }

    private void slideIn() {
        setTranslateY(ABOVE);
        var slide = new TranslateTransition(Duration.millis(220), this);
        slide.setFromY(ABOVE);
        slide.setToY(0);
        slide.play();
    }
}
