package dev.ecps.desktop.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads a QR code from a real X display, in a process of its own. */
class ScreenCaptureTest {
    private static final String LINK = "http://localhost:8080/activation/q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ";

    @Test
    void reads_the_code_that_stands_on_the_screen() throws Exception {
        assumeTrue(isInstalled("Xvfb"), "Xvfb is not installed, so no screen is read; on Debian: apt-get install xvfb");
        Process display = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            String number = display.inputReader().readLine();
            assertThat(readOn(":" + number)).contains(LINK);
        } finally {
            display.destroy();
            display.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static List<String> readOn(String display) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScreenCaptureProbe.class.getName(),
                        LINK)
                .redirectError(Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        return builder.start().inputReader().lines().toList();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, program).canExecute());
    }
}
