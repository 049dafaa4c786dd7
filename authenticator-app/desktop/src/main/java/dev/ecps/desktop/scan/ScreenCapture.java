package dev.ecps.desktop.scan;

import java.util.List;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;

/** Takes a picture of every screen of the desk. */
public final class ScreenCapture {
    /** The system shows its screens to nobody: Wayland, or macOS without the permission to record the screen. */
    public static final class Forbidden extends Exception {
        private static final long serialVersionUID = 1;

        Forbidden(Throwable cause) {
            super("the system does not let its screen be read", cause);
        }

        Forbidden() {
            super("the system shows a blank picture instead of its screen");
        }
    }

    /**
     * One picture for each screen. To be called on the JavaFX thread.
     *
     * @throws Forbidden if the system does not allow it, or all that it shows is blank
     */
    public List<Picture> take() throws Forbidden {
        List<Picture> pictures = captured();
        if (pictures.stream().allMatch(Picture::isBlank)) throw new Forbidden();
        return pictures;
    }

    private static List<Picture> captured() throws Forbidden {
        try {
            var robot = new Robot();
            return Screen.getScreens().stream()
                    .map(screen -> Picture.ofScreen(robot.getScreenCapture(null, screen.getBounds(), false)))
                    .toList();
        } catch (RuntimeException e) {
            throw new Forbidden(e);
        }
    }
}
