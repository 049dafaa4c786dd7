package dev.ecps.desktop.controls;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One screen of the phone: a title with a way back, what it is about, and what to do at the bottom. */
public class Page extends BorderPane {
    private Node firstFocus = this;

    /** @param id names the page for style sheets and tests */
    protected Page(String id) {
        setId(id);
        getStyleClass().add("page");
    }

    /** The node a keyboard user starts from. */
    public final Node firstFocus() {
        return firstFocus;
    }

    protected final void startAt(Node node) {
        firstFocus = node;
    }

    /** Puts a title on top. */
    protected final void title(String text) {
        setTop(new HBox(titleLabel(text)));
        getTop().getStyleClass().add("app-bar");
    }

    /** Puts a title on top, with a button that leads back; the escape key does the same. */
    protected final void title(String text, Texts texts, Runnable back) {
        title(text, texts, back, new SimpleBooleanProperty(false));
    }

    /** The same, with no way back while something is under way. */
    protected final void title(String text, Texts texts, Runnable back, ObservableValue<Boolean> busy) {
        var button = Buttons.icon("back", Icon.BACK, texts.get("back"), back);
        button.disableProperty().bind(busy);
        var bar = new HBox(button, titleLabel(text));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("app-bar");
        setTop(bar);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> backByEscape(key, button));
    }

    /** Puts a title on top, with a button at its end. */
    protected final void title(String text, Node button) {
        var bar = new HBox(titleLabel(text), spring(), button);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("app-bar");
        setTop(bar);
    }

    /** Fills the middle; it scrolls when it is too long. */
    protected final void body(Node... nodes) {
        var column = new VBox(nodes);
        column.getStyleClass().add("body");
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
    }

    /** Fills the bottom, where the thumb is. */
    protected final void actions(Node... nodes) {
        var column = new VBox(nodes);
        column.getStyleClass().add("actions");
        column.setAlignment(Pos.CENTER);
        setBottom(column);
    }

    /** Takes up the room that is left. */
    protected static Region spring() {
        var spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private static Label titleLabel(String text) {
        var label = new Label(text);
        label.setId("title");
        label.getStyleClass().add("app-bar-title");
        return label;
    }

    private static void backByEscape(KeyEvent key, Button back) {
        if (key.getCode() != KeyCode.ESCAPE) return;
        key.consume();
        back.fire();
    }
}
