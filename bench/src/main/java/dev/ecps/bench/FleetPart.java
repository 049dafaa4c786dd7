package dev.ecps.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.bench.process.JavaProcess;
import dev.ecps.bench.process.Provider;
import dev.ecps.bench.report.Figure;
import dev.ecps.bench.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Measures what a phone that listens costs, in the process that holds it and in the provider, and how many logins such
 * phones answer: {@code ecps-phone fleet} as a process of its own.
 */
final class FleetPart {
    private static final int FEW = 20;
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final Provider provider;
    private final Report report;
    private final Path folder;
    private final Path seed;
    private final int phones;

    FleetPart(Settings settings, Provider provider, Report report, Path folder, Path seed, int phones) {
        this.settings = settings;
        this.provider = provider;
        this.report = report;
        this.folder = folder;
        this.seed = seed;
        this.phones = phones;
    }

    /** What two processes keep while nothing happens. */
    private record Rest(double fleetHeap, double fleetResident, double serverHeap, double serverResident) {
        static Rest of(JavaProcess fleet, JavaProcess server) {
            double serverHeap = server.liveHeap();
            double fleetHeap = fleet.liveHeap();
            return new Rest(fleetHeap, fleet.resident(), serverHeap, server.resident());
        }
    }

    void run() {
        try (var server = provider.start(folder.resolve("fleet-data"), seed)) {
            Provider.await(server);
            var few = rest(server, FEW);
            var many = rest(server, phones);
            double more = phones - FEW;
            report.add(perPhone("phone, live heap of its process", (many.fleetHeap - few.fleetHeap) / more));
            report.add(perPhone("phone, resident of its process", (many.fleetResident - few.fleetResident) / more));
            report.add(perPhone("phone, live heap of the provider", (many.serverHeap - few.serverHeap) / more));
            report.add(perPhone("phone, resident of the provider", (many.serverResident - few.serverResident) / more));
            answers(server);
        }
    }

    private Figure perPhone(String what, double bytes) {
        return Figure.of(what, bytes / 1e3, "kB").noted(phones + " phones with open sockets");
    }

    private Rest rest(JavaProcess server, int count) {
        Path said = folder.resolve("fleet-" + count + ".log");
        long begun = System.nanoTime();
        try (var fleet = fleet(server, count, said)) {
            await(fleet, said, now -> now.path("connected").asInt() == count);
            if (count > FEW) report.add(Figure.of("all phones connected", (System.nanoTime() - begun) / 1e9, "s"));
            fleet.pause(QUIET);
            var rest = Rest.of(fleet, server);
            if (count > FEW) idle(fleet, server);
            return rest;
        }
    }

    /** What keeping the sockets open costs by itself. */
    private void idle(JavaProcess fleet, JavaProcess server) {
        var fleetBefore = fleet.cpu();
        var serverBefore = server.cpu();
        fleet.pause(QUIET);
        report.add(idle("idle phones, their process", fleet.cpu().minus(fleetBefore)));
        report.add(idle("idle phones, the provider", server.cpu().minus(serverBefore)));
    }

    private static Figure idle(String what, Duration cpu) {
        return Figure.of(what, 100.0 * cpu.toMillis() / QUIET.toMillis(), "% of a CPU");
    }

    private void answers(JavaProcess server) {
        Path said = folder.resolve("fleet-logins.log");
        var arguments = new String[] {"--rate=10000", "--parallel=" + settings.users()};
        try (var fleet = fleet(server, Math.min(phones, 500), said, arguments)) {
            await(fleet, said, now -> now.path("logins").asInt() >= 200);
            var before = last(said);
            var fleetBefore = fleet.cpu();
            var serverBefore = server.cpu();
            fleet.pause(settings.round().multipliedBy(settings.rounds()));
            var after = last(said);
            double answers =
                    after.path("logins").asLong() - before.path("logins").asLong();
            double cpu = fleet.cpu().minus(fleetBefore).toMillis() / 1e3;
            fleet.checkAlive();
            double serverCpu = server.cpu().minus(serverBefore).toMillis() / 1e3;
            double wall =
                    after.path("seconds").asDouble() - before.path("seconds").asDouble();
            report.add(Figure.of("fleet, answers", answers / wall, "per second")
                    .noted("logins of its own, p50 %d ms, p99 %d ms"
                            .formatted(
                                    after.path("answerP50Millis").asLong(),
                                    after.path("answerP99Millis").asLong())));
            report.add(Figure.of("fleet, answers with their logins", answers / cpu, "per CPU-second")
                    .noted("of the fleet's process; %.0f per CPU-second of the provider's"
                            .formatted(answers / serverCpu)));
        }
    }

    private JavaProcess fleet(JavaProcess server, int count, Path said, String... more) {
        var arguments = new ArrayList<String>();
        arguments.add("-jar");
        arguments.add(settings.root()
                .resolve("authenticator-app/command-line/target/ecps-phone.jar")
                .toString());
        arguments.addAll(List.of("--json", "fleet", "--create=bulk", "--phones=" + count, "--progress=PT1S"));
        arguments.add("--provider=http://localhost:" + server.port());
        arguments.addAll(List.of(more));
        return JavaProcess.start(settings.java(), 0, arguments, said);
    }

    private static void await(JavaProcess fleet, Path said, Predicate<JsonNode> enough) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!enough.test(last(said))) {
            fleet.checkAlive();
            if (System.nanoTime() > deadline) throw new IllegalStateException("The fleet is not ready: " + last(said));
            fleet.pause(Duration.ofMillis(200));
        }
    }

    /** The last whole line; an empty object before there is one. */
    private static JsonNode last(Path said) {
        try {
            var text = Files.exists(said) ? Files.readString(said) : "";
            int end = text.lastIndexOf('\n');
            if (end < 0) return JSON.createObjectNode();
            return JSON.readTree(text.substring(text.lastIndexOf('\n', end - 1) + 1, end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
