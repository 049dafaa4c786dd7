package dev.ecps.desktop.controls;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Dots that fill up and twelve keys. Digits and the backspace of a keyboard work anywhere on it. */
public final class PinPad extends VBox {
    private final PinEntry entry;
    private final HBox dots = new HBox();
    private final GridPane keys = new GridPane();

    public PinPad(PinEntry entry, Texts texts) {
        this.entry = entry;
        getStyleClass().add("pin-pad");
        setAlignment(Pos.CENTER);
        fillDots();
        fillKeys(texts);
        getChildren().addAll(dots, keys);
        entry.typed().addListener((property, before, now) -> showDots(texts));
        showDots(texts);
        addEventHandler(
                KeyEvent.KEY_TYPED, typed -> typed.getCharacter().chars().forEach(c -> entry.type((char) c)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::erasedByKeyboard);
        // What is disabled loses the focus; afterwards, the next try is typed here.
        disabledProperty().addListener((property, before, disabled) -> {
            if (!disabled) firstKey().requestFocus();
        });
    }

    /** The key that a keyboard user should start from. */
    public Node firstKey() {
        return keys.getChildren().get(0);
    }

    private void fillDots() {
        dots.getStyleClass().add("pin-dots");
        dots.setAlignment(Pos.CENTER);
        for (int i = 0; i < entry.length(); i++) {
            var dot = new Region();
            dot.getStyleClass().add("pin-dot");
            dots.getChildren().add(dot);
        }
    }

    private void fillKeys(Texts texts) {
        keys.getStyleClass().add("pin-keys");
        keys.setAlignment(Pos.CENTER);
        for (int digit = 1; digit <= 9; digit++) {
            keys.add(digitKey((char) ('0' + digit)), (digit - 1) % 3, (digit - 1) / 3);
        }
        keys.add(digitKey('0'), 1, 3);
        keys.add(eraseKey(texts), 2, 3);
    }

    private Button digitKey(char digit) {
        var key = new Button(String.valueOf(digit));
        key.setId("pin-key-" + digit);
        key.getStyleClass().add("pin-key");
        key.setOnAction(pressed -> entry.type(digit));
        return key;
    }

    private Button eraseKey(Texts texts) {
        var key = new Button();
        key.setId("pin-key-erase");
        key.setGraphic(Icon.BACKSPACE.drawn(26));
        key.getStyleClass().addAll("pin-key", "pin-key-quiet");
        key.setAccessibleText(texts.get("pin.erase"));
        key.setOnAction(pressed -> entry.erase());
        return key;
    }

    private void showDots(Texts texts) {
        int filled = entry.typed().get().length();
        for (int i = 0; i < entry.length(); i++) {
            var look = dots.getChildren().get(i).getStyleClass();
            look.remove("filled");
            if (i < filled) look.add("filled");
        }
        dots.setAccessibleRole(AccessibleRole.TEXT);
        dots.setAccessibleText(texts.get("pin.typed", filled, entry.length()));
    }

    private void erasedByKeyboard(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.BACK_SPACE) entry.erase();
    }
}
