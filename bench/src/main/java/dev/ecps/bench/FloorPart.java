package dev.ecps.bench;

import dev.ecps.bench.floor.Floor;
import dev.ecps.bench.floor.Signatures;
import dev.ecps.bench.load.Load;
import dev.ecps.bench.process.JavaProcess;
import dev.ecps.bench.report.Figure;
import dev.ecps.bench.report.Report;
import dev.ecps.bench.wire.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures what the machine can do without the provider. */
final class FloorPart {
    private static final Duration EACH = Duration.ofMillis(400);
    private static final Map<String, String> HEADERS = Map.of(
            "User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept-Language", "fr-FR,fr;q=0.8,en-US;q=0.5,en;q=0.3");

    private final Settings settings;
    private final Report report;
    private final Path folder;

    FloorPart(Settings settings, Report report, Path folder) {
        this.settings = settings;
        this.report = report;
        this.folder = folder;
    }

    Floor run() {
        var crypto = new ArrayList<>(List.of(Signatures.ofJdk(EACH), Signatures.ofConscrypt(EACH)));
        Signatures.ofCorretto(EACH).ifPresent(crypto::add);
        for (var each : crypto) {
            report.add(Figure.of("RS256 signatures, " + each.name(), each.rs256(), "per CPU-s"));
            report.add(Figure.of("ES256 checks, " + each.name(), each.es256Checks(), "per CPU-s"));
        }
        double bare = bare();
        report.add(Figure.of("bare requests, Vert.x event loop", bare, "per CPU-s"));
        return new Floor(crypto, bare);
    }

    private double bare() {
        int port = JavaProcess.freePort();
        var arguments = new ArrayList<>(settings.jvm());
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        arguments.addAll(List.of("dev.ecps.bench.floor.BareServer", String.valueOf(port)));
        try (var server = JavaProcess.start(settings.java(), port, arguments, folder.resolve("bare.log"))) {
            server.awaitAnswer("/");
            var users = Line.to(port, settings.users()).stream()
                    .<Runnable>map(line -> () -> line.get("/", HEADERS).expect(200, "the bare server"))
                    .toList();
            return new Load(server, users)
                    .warmedUp(settings.round(), settings.longestWarmUp())
                    .measure(settings.round(), settings.rounds())
                    .perCpuSecond();
        }
    }
}
