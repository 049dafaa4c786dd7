package dev.ecps.desktop.controls;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** How the phone looks: AtlantaFX below, {@code phone.css} and the Figtree typeface (SIL Open Font License) above. */
public final class Theme {
    private static final String HOME = "/dev/ecps/desktop/";
    private static final List<String> WEIGHTS = List.of("400", "600", "700");

    private Theme() {}

    /** To be called once, before the first scene. */
    public static void use() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        WEIGHTS.forEach(Theme::load);
    }

    /** Dresses a scene. */
    public static void dress(Scene scene) {
        scene.getStylesheets().add(Theme.class.getResource(HOME + "phone.css").toExternalForm());
    }

    private static void load(String weight) {
        try (var font = Theme.class.getResourceAsStream(HOME + "font/figtree-" + weight + ".woff")) {
            // Without it, the system's typeface serves: not worth stopping for.
            Font.loadFont(font, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
