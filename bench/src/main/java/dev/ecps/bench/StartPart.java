package dev.ecps.bench;

import dev.ecps.bench.process.JavaProcess.Readiness;
import dev.ecps.bench.process.Provider;
import dev.ecps.bench.report.Figure;
import dev.ecps.bench.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Measures starts: the first, which makes keys and tables, and later ones; and the memory the provider rests in. */
final class StartPart {
    private static final Duration REST = Duration.ofSeconds(3);

    private final Provider provider;
    private final Report report;
    private final Path data;
    private final Path seed;
    private final int starts;
    private final List<Readiness> later = new ArrayList<>();
    private final List<Double> resident = new ArrayList<>();

    StartPart(Settings settings, Provider provider, Report report, Path folder, Path seed) {
        this.provider = provider;
        this.report = report;
        this.data = folder.resolve("start");
        this.seed = seed;
        this.starts = Math.max(3, settings.rounds());
    }

    void run() {
        try (var first = provider.start(data, seed)) {
            var ready = Provider.await(first);
            report.add(Figure.of("first start", seconds(ready.cpu()), "CPU-s").noted(wall(ready)));
        }
        for (int each = 0; each < starts; each++) again();
        later.sort(Comparator.comparing(Readiness::cpu));
        var ready = later.get(starts / 2);
        report.add(Figure.of("start", seconds(ready.cpu()), "CPU-s")
                .noted(wall(ready))
                .noted("%.2f to %.2f"
                        .formatted(
                                seconds(later.get(0).cpu()),
                                seconds(later.get(starts - 1).cpu())))
                .atMost(1.5));
        resident.sort(Comparator.naturalOrder());
        report.add(Figure.of("resident memory at rest", resident.get(starts / 2), "MB")
                .atMost(150));
    }

    private void again() {
        try (var started = provider.start(data, seed)) {
            later.add(Provider.await(started));
            started.pause(REST);
            resident.add(started.resident() / 1e6);
        }
    }

    private static String wall(Readiness ready) {
        return "%.2f s by the wall clock".formatted(seconds(ready.wall()));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
