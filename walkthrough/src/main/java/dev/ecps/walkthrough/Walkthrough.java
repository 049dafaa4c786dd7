package dev.ecps.walkthrough;

import dev.ecps.testkit.problem.Failed;
import dev.ecps.testkit.provider.Folders;
import dev.ecps.testkit.provider.ProviderProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Start of {@code mvn -Pdemo}. Ends with 0 when all went well, with 1 when a step failed or something could not be
 * started; the last line says which and why.
 */
public final class Walkthrough {
    private final Settings settings;
    private final PrintStream out;

    private Walkthrough(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Whoever stops the build stops what it started
        ProcessHandle.current().parent().ifPresent(build -> build.onExit().thenRun(() -> System.exit(1)));
        System.exit(run(out));
    }

    private static int run(PrintStream out) {
        try {
            Settings.failureFile().ifPresent(Walkthrough::forgetEarlierFailure);
            var settings = Settings.fromSystemProperties();
            var walkthrough = new Walkthrough(settings, out);
            return settings.headless() ? walkthrough.playStory() : walkthrough.openWindow();
        } catch (Failed failed) {
            return fail(out, failed.getMessage());
        } catch (IOException e) {
            return fail(out, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail(out, "Interrupted.");
        }
    }

    private static int fail(PrintStream out, String why) {
        out.println("FAILED. " + why);
        try {
            var file = Settings.failureFile();
            if (file.isPresent()) Files.writeString(file.get(), why);
        } catch (IOException e) {
            out.println("FAILED. That could not be written down either: " + e);
        }
        return 1;
    }

    private static void forgetEarlierFailure(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Failed("The trace of an earlier failure can't be deleted: " + e.getMessage(), e);
        }
    }

    private int playStory() throws IOException {
        var began = System.nanoTime();
        var steps = new Steps(out);
        var temporary = Files.createTempDirectory("ecps-walkthrough");
        out.println("e-CPS simulator (unofficial; invented people only): the whole story without a screen");
        try (var provider = steps.take("provider", () -> {
            var started = start(
                    settings.port().orElseGet(ProviderProcess::freePort),
                    settings.data().orElse(temporary));
            return Steps.said(started, "runs at %s", started.address());
        })) {
            new Story(provider.address(), out, steps).play();
        } finally {
            Folders.delete(temporary);
        }
        out.printf("All %d steps succeeded in %.1f s.%n", steps.taken(), (System.nanoTime() - began) / 1e9);
        return 0;
    }

    private int openWindow() throws IOException, InterruptedException {
        if (java.awt.GraphicsEnvironment.isHeadless()) {
            throw new Failed(
                    "There is no screen to open the phone's window on. Without one, run: mvn -Pdemo -Dheadless");
        }
        int port = settings.port().orElse(Settings.USUAL_PORT);
        var address = URI.create("http://localhost:" + port);
        var data = settings.data().orElse(Path.of("ecps-data"));
        if (ProviderProcess.answers(address)) {
            out.println("A provider runs at " + address + " already: another phone joins it.");
            return showPhone(address, data);
        }
        if (!ProviderProcess.free(port)) {
            throw new Failed(
                    "Port " + port + " is taken by another program. Choose another one: mvn -Pdemo -Decps.port=8091");
        }
        try (var provider = start(port, data)) {
            tellAddresses(provider, data);
            return showPhone(address, data);
        }
    }

    private ProviderProcess start(int port, Path data) {
        var options = settings.issuer()
                .map(issuer -> List.of("-Decps.issuer=" + issuer))
                .orElse(List.of());
        return ProviderProcess.start(settings.providerApp(), port, data, options);
    }

    private int showPhone(URI address, Path data) throws IOException, InterruptedException {
        int exit = PhoneWindowProcess.run(address, settings.phone(), data.resolve("phones"));
        if (exit != 0) throw new Failed("The phone's window ended with code " + exit + ".");
        out.println("The phone's window is closed.");
        return exit;
    }

    private void tellAddresses(ProviderProcess provider, Path data) {
        var address = provider.address();
        out.println();
        out.println("e-CPS simulator (unofficial; invented people only)");
        out.println();
        out.println("  1. In the phone's window, activate the e-CPS of 899700001011 (other people: " + address
                + "/sandbox/api/practitioners).");
        out.println("  2. Mails and SMS come in at          " + address + "/sandbox/outbox");
        out.println("  3. Log in to the portal at           " + address + "/demo/erpps");
        out.println();
        out.println("  Provider (issuer)                    " + address + "/auth/realms/esante-wallet");
        out.println("  Sandbox API                          " + address + "/sandbox/api/openapi");
        out.println("  Data, and the provider's log         " + data.toAbsolutePath());
        out.println("  Another phone, in another terminal   mvn -Pdemo -Dphone=alice" + settings.repeated());
        out.println();
        out.println("Close the phone's window, or press Ctrl-C, to stop.");
    }
}
