package dev.ecps.workbench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The provider as a process of its own. It runs from a copy of what was built, so that a build in another terminal does
 * not pull the files from under it, and it ends when this process does, however that ends.
 */
public final class ProviderProcess implements AutoCloseable {
    /** A provider on a desk starts often and works little; its signatures are native code, which no compiler makes faster. */
    private static final List<String> QUICK_START = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final String METADATA = "/auth/realms/esante-wallet/.well-known/wallet-openid-configuration";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final URI address;
    private final Path log;
    private final Path copy;

    private ProviderProcess(Process process, URI address, Path log, Path copy) {
        this.process = process;
        this.address = address;
        this.log = log;
        this.copy = copy;
    }

    /**
     * Starts the provider and waits until it answers.
     *
     * @param app the folder it was built into
     * @param port to listen on
     * @param data its folder; its log goes there too
     * @param options further {@code -D…} options
     * @throws Failed if it does not start; the message holds the last lines of its log
     */
    public static ProviderProcess start(Path app, int port, Path data, List<String> options) {
        if (!Files.isRegularFile(app.resolve("quarkus-run.jar"))) {
            throw new Failed("The provider is not built: no quarkus-run.jar in " + app.toAbsolutePath()
                    + ". Run mvn -Pdemo at the top of the project.");
        }
        try {
            Files.createDirectories(data);
            var copy = copyOf(app);
            var log = data.resolve("provider.log");
            var process = new ProcessBuilder(command(copy, port, data, options))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var provider = new ProviderProcess(process, URI.create("http://localhost:" + port), log, copy);
            Runtime.getRuntime().addShutdownHook(new Thread(provider::close));
            provider.awaitAnswer();
            return provider;
        } catch (IOException e) {
            throw new Failed(
                    "The provider could not be started in " + data.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path app, int port, Path data, List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.add("-Dquarkus.profile=demo");
        command.add("-Decps.port=" + port);
        command.add("-Decps.data=" + data.toAbsolutePath());
        command.add("-Decps.process.exit-with-parent=true");
        command.addAll(options);
        command.add("-jar");
        command.add(app.resolve("quarkus-run.jar").toString());
        return command;
    }

    private static Path copyOf(Path app) throws IOException {
        var copy = Files.createTempDirectory("ecps-provider");
        try (var files = Files.walk(app)) {
            for (var file : files.toList()) {
                var target = copy.resolve(app.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
        return copy;
    }

    private void awaitAnswer() {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers(address)) {
            if (!process.isAlive())
                throw new Failed("The provider did not start. The end of " + log + ":\n" + endOfLog());
            if (System.nanoTime() > deadline) {
                close();
                throw new Failed("The provider did not answer within " + LONGEST_START.toSeconds() + " s. The end of "
                        + log + ":\n" + endOfLog());
            }
            await(Duration.ofMillis(100));
        }
    }

    private void await(Duration time) {
        try {
            process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted while the provider was starting.");
        }
    }

    private String endOfLog() {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(it can't be read: " + e.getMessage() + ")";
        }
    }

    /** Whether one of our providers answers there. */
    public static boolean answers(URI address) {
        return answer(address).filter(status -> status == 200).isPresent();
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

    private static Optional<Integer> answer(URI address) {
        try {
            var request = HttpRequest.newBuilder(address.resolve(METADATA))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return Optional.of(HTTP.send(request, BodyHandlers.discarding()).statusCode());
        } catch (ConnectException nobodyThere) {
            return Optional.empty();
        } catch (IOException other) {
            return Optional.of(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Where it answers, without a path. */
    public URI address() {
        return address;
    }

    /** What it prints. */
    public Path log() {
        return log;
    }

    /** As if somebody pulled the plug. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        delete(copy);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        delete(copy);
    }

    /** Deletes a folder and what is in it; what is still in use stays for the system to clean up. */
    public static void delete(Path folder) {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
