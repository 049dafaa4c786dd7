package dev.ecps.desktop.controls;

import javafx.scene.layout.StackPane;

/** An icon on a round, softly coloured ground. */
public final class Badge extends StackPane {
    private Badge(Icon icon, double size, String... looks) {
        getStyleClass().add("badge");
        getStyleClass().addAll(looks);
        setMinSize(size, size);
        setMaxSize(size, size);
        getChildren().add(icon.drawn(size * 0.52));
        setMouseTransparent(true);
    }

    /** A small badge, beside a line of text. */
    public static Badge of(Icon icon, String... looks) {
        return new Badge(icon, 40, looks);
    }

    /** A large badge, above the title of a page. */
    public static Badge large(Icon icon, String... looks) {
        return new Badge(icon, 96, looks);
    }
}
