package dev.ecps.desktop.scan;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Shows a mail with a QR code on a real display, looks at the screen, and prints what it read. */
public final class ScreenCaptureProbe {
    private ScreenCaptureProbe() {}

    public static void main(String[] arguments) {
        Application.launch(Desk.class, arguments);
    }

    /** The desk with the mail on it. */
    public static final class Desk extends Application {
        private static final int LOOKS = 50;

        @Override
        public void start(Stage stage) {
            BufferedImage code = DrawnQr.of(getParameters().getRaw().get(0), 260);
            stage.setScene(new Scene(new StackPane(new ImageView(SwingFXUtils.toFXImage(code, null))), 700, 500));
            stage.show();
            look(LOOKS);
        }

        /** A window system draws when it pleases. */
        private void look(int looksLeft) {
            List<String> read = read();
            if (read.isEmpty() && looksLeft > 0) {
                var again = new PauseTransition(Duration.millis(100));
                again.setOnFinished(over -> look(looksLeft - 1));
                again.play();
            } else {
                read.forEach(System.out::println);
                Platform.exit();
            }
        }

        private static List<String> read() {
            try {
                return new ScreenCapture()
                        .take().stream()
                                .flatMap(picture -> new QrReader().read(picture).stream())
                                .toList();
            } catch (ScreenCapture.Forbidden e) {
                return List.of();
            }
        }
    }
}
