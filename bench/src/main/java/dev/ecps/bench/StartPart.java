package dev.ecps.bench;

import dev.ecps.bench.process.JavaProcess;
import dev.ecps.bench.process.JavaProcess.Readiness;
import dev.ecps.bench.process.Provider;
import dev.ecps.bench.report.Figure;
import dev.ecps.bench.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Supplier;

/**
 * Measures starts: the first, which makes keys and tables, and later ones, plain and fast; and the memory the provider
 * rests in.
 */
final class StartPart {
    private static final Duration REST = Duration.ofSeconds(3);
    private static final Duration LONGEST_WRITING = Duration.ofMinutes(2);

    private final Provider provider;
    private final Report report;
    private final Path data;
    private final Path archive;
    private final Path seed;
    private final int starts;

    StartPart(Settings settings, Provider provider, Report report, Path folder, Path seed) {
        this.provider = provider;
        this.report = report;
        this.data = folder.resolve("start");
        this.archive = folder.resolve("provider.jsa");
        this.seed = seed;
        this.starts = Math.max(3, settings.rounds());
    }

    void run() {
        try (var first = provider.start(data, seed)) {
            var ready = Provider.await(first);
            report.add(Figure.of("first start", seconds(ready.cpu()), "CPU-s").noted(wall(ready)));
        }
        measure("start", () -> provider.start(data, seed));
        try (var writing = provider.startArchiving(data, seed, archive)) {
            Provider.await(writing);
            writing.end(LONGEST_WRITING);
        }
        measure("fast start", () -> provider.startFast(data, seed, archive));
    }

    private void measure(String name, Supplier<JavaProcess> way) {
        var times = new ArrayList<Readiness>();
        var resident = new ArrayList<Double>();
        for (int each = 0; each < starts; each++) {
            try (var started = way.get()) {
                times.add(Provider.await(started));
                started.pause(REST);
                resident.add(started.resident() / 1e6);
            }
        }
        times.sort(Comparator.comparing(Readiness::cpu));
        resident.sort(Comparator.naturalOrder());
        var ready = times.get(starts / 2);
        report.add(Figure.of(name, seconds(ready.cpu()), "CPU-s")
                .noted(wall(ready))
                .noted("%.2f to %.2f"
                        .formatted(
                                seconds(times.get(0).cpu()),
                                seconds(times.get(starts - 1).cpu())))
                .atMost(1.5));
        report.add(Figure.of(name + ", resident memory at rest", resident.get(starts / 2), "MB")
                .atMost(150));
    }

    private static String wall(Readiness ready) {
        return "%.2f s by the wall clock".formatted(seconds(ready.wall()));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
