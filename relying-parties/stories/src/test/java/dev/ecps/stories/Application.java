package dev.ecps.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.testkit.login.Browser;
import dev.ecps.testkit.problem.Failed;
import dev.ecps.testkit.provider.ProviderProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A relying party as a process, started by the command of its page. */
final class Application implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final Process process;
    private final URI address;
    private final Path log;

    private Application(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * Registers the application and starts it on a port of its own, with the commands of its page.
     *
     * @param page whose ports stand for those of this run
     * @param folder to start it in
     * @param settings environment variables
     * @throws Failed with what it printed, if it does not start
     */
    static Application start(QuickStart page, Path folder, Map<String, String> settings) throws Exception {
        int port = ProviderProcess.freePort();
        page.run("Register", folder, port);
        var log = Files.createTempFile("ecps-" + page.name(), ".log");
        var shell = page.shell("exec " + page.command("Run", port), folder)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        shell.environment().putAll(settings);
        page.portVariable().ifPresent(variable -> shell.environment().put(variable, String.valueOf(port)));
        shell.environment().put("PSC_ISSUER", Desk.issuer().toString());
        shell.environment().put("PSC_WALLET", Desk.provider().toString());
        var application = new Application(shell.start(), URI.create("http://localhost:" + port), log);
        Runtime.getRuntime().addShutdownHook(new Thread(application::close));
        application.awaitAnswer();
        return application;
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                var printed = log();
                close();
                throw new Failed("The application did not start. It printed:\n" + printed);
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers() {
        try {
            return new Browser().visit(address.resolve("/")).status() == 200;
        } catch (Failed notYet) {
            return false;
        }
    }

    URI at(String path) {
        return address.resolve(path);
    }

    /** What the application knows of whoever is logged in with this browser. */
    JsonNode me(Browser browser) throws IOException, InterruptedException {
        var answer = browser.visit(at("/me"));
        assertThat(answer.status()).as(answer.body() + log()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    /** What it printed. */
    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        deleteLog();
    }

    private void deleteLog() {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            log.toFile().deleteOnExit();
        }
    }
}
