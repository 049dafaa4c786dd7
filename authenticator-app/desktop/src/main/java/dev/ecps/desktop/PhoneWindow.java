package dev.ecps.desktop;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import javafx.application.Application;

/**
 * Starts the phone's window. It does not extend {@code Application}, so that it starts from the class path.
 *
 * <p>System properties: {@code phone}, {@code ecps.provider}, {@code ecps.phones}; see {@link Launch}. With {@code
 * ecps.process.exit-with-parent=true} the window closes when the process that opened it ends. Ends with code 2 when one of
 * the properties can't be, and with code 3 when there is no display.
 */
public final class PhoneWindow {
    static final int BAD_ARGUMENTS = 2;
    static final int NO_DISPLAY = 3;

    private PhoneWindow() {}

    public static void main(String[] arguments) {
        if (Boolean.getBoolean("ecps.process.exit-with-parent")) exitWithParent();
        try {
            Launch.from(System.getProperties());
        } catch (IllegalArgumentException e) {
            leave(e.getMessage(), BAD_ARGUMENTS);
        }
        if (!mayHaveDisplay(System.getenv(), System.getProperties())) leaveForNoDisplay();
        try {
            Application.launch(PhoneApp.class, arguments);
        } catch (UnsupportedOperationException e) {
            // A display was named, and can't be opened.
            leaveForNoDisplay();
        }
    }

    private static void exitWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }

    /** Whether it is worth asking JavaFX, which answers with a stack trace when there is no display on Linux. */
    static boolean mayHaveDisplay(Map<String, String> environment, Properties properties) {
        boolean inMemory = "Monocle".equals(properties.getProperty("glass.platform"));
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean alwaysHasOne = system.contains("windows") || system.contains("mac");
        return inMemory
                || alwaysHasOne
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }

    private static void leaveForNoDisplay() {
        leave(
                "The phone's window needs a display, and there is none (DISPLAY is not set or can't be opened).",
                NO_DISPLAY);
    }

    private static void leave(String sentence, int code) {
        System.err.println(sentence);
        System.exit(code);
    }
}
