package dev.ecps.bench.process;

import dev.ecps.bench.wire.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A Java program that serves HTTP on this machine, measured from outside. */
public final class JavaProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(180);
    private static final Pattern LIVE = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Path java;
    private final Process process;
    private final int port;
    private final Path log;
    private final long begun = System.nanoTime();

    private JavaProcess(Path java, Process process, int port, Path log) {
        this.java = java;
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts it; it ends with this program at the latest.
     *
     * @param java home of the Java to run it on
     * @param port where it will listen
     * @param arguments of {@code java}
     * @param log where its output goes
     */
    public static JavaProcess start(Path java, int port, List<String> arguments, Path log) {
        var command = new ArrayList<String>();
        command.add(java.resolve("bin").resolve("java").toString());
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var started = new JavaProcess(java, process, port, log);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it took until the first answer. */
    public record Readiness(Duration cpu, Duration wall) {}

    /** Waits until a GET of this path is answered with 200. */
    public Readiness awaitAnswer(String path) {
        while (!answers(path)) {
            checkAlive();
            if (sinceBegun().compareTo(LONGEST_START) > 0) throw new IllegalStateException("It does not answer.");
            pause(Duration.ofMillis(5));
        }
        return new Readiness(cpu(), sinceBegun());
    }

    /** @throws IllegalStateException with the end of its log, if it has ended */
    public void checkAlive() {
        if (!process.isAlive()) throw new IllegalStateException("It has ended:\n" + endOfLog());
    }

    private Duration sinceBegun() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private boolean answers(String path) {
        try (var line = Line.to(port)) {
            return line.get(path, Map.of()).status() == 200;
        } catch (UncheckedIOException nobodyThere) {
            return false;
        }
    }

    /** Lets some time pass, or less if the process ends. */
    public void pause(Duration time) {
        try {
            process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** CPU time it has used since its start, all its threads together; its compiler and its garbage collector too. */
    public Duration cpu() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("This system does not tell the CPU time of a process"));
    }

    /** Resident memory, in bytes. */
    public long resident() {
        try {
            var status = Path.of("/proc", String.valueOf(process.pid()), "status");
            if (!Files.exists(status))
                return 1_024
                        * Long.parseLong(output("ps", "-o", "rss=", "-p", pid()).strip());
            var matcher = RESIDENT.matcher(Files.readString(status));
            if (matcher.find()) return 1_024 * Long.parseLong(matcher.group(1));
            throw new IllegalStateException("no VmRSS in " + status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of all objects that live after a full garbage collection. */
    public long liveHeap() {
        try {
            var jcmd = java.resolve("bin").resolve("jcmd").toString();
            var matcher = LIVE.matcher(output(jcmd, pid(), "GC.class_histogram"));
            if (matcher.find()) return Long.parseLong(matcher.group(1));
            throw new IllegalStateException("jcmd told no total");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pid() {
        return String.valueOf(process.pid());
    }

    private static String output(String... command) throws IOException {
        var asked = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String endOfLog() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(its log can't be read)";
        }
    }

    public int port() {
        return port;
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end(Duration.ofSeconds(10));
    }

    /** Tells it to end, and ends it by force if it takes longer. */
    public void end(Duration longest) {
        process.destroy();
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
