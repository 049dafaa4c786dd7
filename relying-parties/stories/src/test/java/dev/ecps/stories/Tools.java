package dev.ecps.stories;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** What a machine may lack. A test that needs it is skipped then, with the reason. */
final class Tools {
    private Tools() {}

    /** For the commands of the pages. */
    static void needShell() {
        assumeTrue(works("sh", "-c", "command -v curl"), "Skipped: the pages' commands need sh and curl.");
    }

    /** For openid-client. */
    static void needNode() {
        assumeTrue(
                works(
                        "sh",
                        "-c",
                        "npm --version && node -e 'process.exit(Number(parseInt(process.versions.node) < 20))'"),
                "Skipped: needs Node 20 or newer, and npm. On Debian 13: apt-get install nodejs npm");
    }

    private static boolean works(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
