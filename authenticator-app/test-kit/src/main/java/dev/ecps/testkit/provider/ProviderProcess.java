package dev.ecps.testkit.provider;

import dev.ecps.testkit.problem.Failed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The provider as a process of its own. It ends when this process does, however that ends. Thread-safe. */
public final class ProviderProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(300);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration LONGEST_SLOW_STOP = Duration.ofSeconds(120);
    /** Surefire kills a process that is not gone 30 s after its last test, and fails the build. */
    private static final Duration LONGEST_LAST_STOP = Duration.ofSeconds(20);

    /** What is deleted at the end anyway need not be written to a disk, which a start would wait for. */
    private static final String FORGETFUL = "-Decps.database.url=jdbc:h2:mem:ecps;DB_CLOSE_DELAY=-1";

    private static final String METADATA = "/auth/realms/esante-wallet/.well-known/wallet-openid-configuration";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final Launch launch;
    private final ProviderLog log;
    private final Thread end = new Thread(this::close, "end of the provider");
    private URI address = URI.create("about:blank");
    private volatile boolean told;

    private ProviderProcess(Process process, Launch launch, ProviderLog log) {
        this.process = process;
        this.launch = launch;
        this.log = log;
    }

    /**
     * Starts the provider that this library carries on a free port, which the provider draws itself, with an empty folder
     * that is deleted at its end, and with its database in memory; and waits until it answers.
     *
     * @param settings as {@code name=value}, see {@code docs/settings.md}
     * @throws Failed if it does not start; the message holds the last lines of its log
     */
    public static ProviderProcess start(List<String> settings) {
        try {
            var run = Files.createTempDirectory("ecps-provider");
            var options = new ArrayList<>(List.of("-Decps.port=0", "-Decps.data=" + run.resolve("data"), FORGETFUL));
            settings.forEach(setting -> options.add("-D" + setting));
            return start(CachedLaunch.prepare(), options, ProviderLog.ofOneRun(run));
        } catch (IOException e) {
            throw new Failed("The provider could not be started: " + e, e);
        }
    }

    /**
     * Starts a provider that was built, with the demonstration's portal, and waits until it answers.
     *
     * @param app the folder it was built into; it runs from a copy
     * @param port to listen on
     * @param data its folder; its log goes there too
     * @param options further {@code -D…} options
     * @throws Failed if it does not start; the message holds the last lines of its log
     */
    public static ProviderProcess start(Path app, int port, Path data, List<String> options) {
        try {
            Files.createDirectories(data);
            var all = new ArrayList<>(List.of("-Dquarkus.profile=demo", "-Decps.port=" + port));
            all.add("-Decps.data=" + data.toAbsolutePath());
            all.addAll(options);
            return start(CopiedLaunch.of(app), all, new ProviderLog(data.resolve("provider.log")));
        } catch (IOException e) {
            throw new Failed("The provider could not be started in " + data.toAbsolutePath() + ": " + e, e);
        }
    }

    private static ProviderProcess start(Launch launch, List<String> options, ProviderLog log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launch.options());
        command.addAll(options);
        command.add("-Decps.process.exit-with-parent=true");
        command.add("-Dquarkus.log.category.\"dev.ecps.idp.start\".level=INFO");
        command.addAll(launch.program());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile())
                .start();
        var provider = new ProviderProcess(process, launch, log);
        Runtime.getRuntime().addShutdownHook(provider.end);
        provider.awaitAnswer();
        return provider;
    }

    private void awaitAnswer() {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        var listening = log.address();
        while (listening.isEmpty() || !answers(listening.get())) {
            if (!process.isAlive()) throw new Failed("The provider did not start. " + log.ending());
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new Failed(
                        "The provider did not answer within " + LONGEST_START.toSeconds() + " s. " + log.ending());
            }
            await(Duration.ofMillis(20));
            listening = log.address();
        }
        address = listening.get();
    }

    private void await(Duration time) {
        try {
            process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted while the provider was starting.", e);
        }
    }

    /** Whether one of our providers answers there. */
    public static boolean answers(URI address) {
        try {
            var request = HttpRequest.newBuilder(address.resolve(METADATA))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobodyOrSomethingElse) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether nobody listens on this port. */
    public static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** A port that nobody listens on now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failed("No free port: " + e.getMessage(), e);
        }
    }

    /** Where it answers, without a path. */
    public URI address() {
        return address;
    }

    /** What it prints. */
    public Path log() {
        return log.file();
    }

    /** The process, to look at. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** How it ended, with the last lines of its log; empty while it runs, or if it was told to end. */
    public Optional<String> unexpectedEnd() {
        if (told || process.isAlive()) return Optional.empty();
        return Optional.of("The provider ended by itself, with code " + process.exitValue() + ". " + log.ending());
    }

    /** As if somebody pulled the plug. The log stays where it is. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        launch.ended(false);
    }

    /** Tells it to end, and waits for that. What it kept for one run is deleted, unless it had ended by itself. */
    @Override
    public synchronized void close() {
        if (told) return;
        var alive = process.isAlive();
        told = true;
        launch.ended(ended() && alive);
        if (alive) log.over();
        if (Thread.currentThread() != end) forgetHook();
    }

    private boolean ended() {
        process.destroy();
        try {
            if (process.waitFor(patience().toMillis(), TimeUnit.MILLISECONDS)) return true;
            // One that writes its archive still will be gone in a moment, and nobody needs that archive
            if (!launch.endsSlowly()) process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private Duration patience() {
        if (!launch.endsSlowly()) return LONGEST_STOP;
        return Thread.currentThread() == end ? LONGEST_LAST_STOP : LONGEST_SLOW_STOP;
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException thisProcessEnds) {
            // It runs already, and finds nothing to do
        }
    }
}
