package dev.ecps.bench;

import dev.ecps.bench.login.People;
import dev.ecps.bench.process.Provider;
import dev.ecps.bench.report.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.conscrypt.Conscrypt;

/** Runs the parts one after the other, each on a provider of its own in a folder that is deleted at the end. */
public final class Benchmark {
    private final Settings settings;
    private final Provider provider;
    private final Path folder;
    private final Report report = new Report();

    private Benchmark(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
        this.provider = new Provider(
                settings.java(), settings.jvm(), settings.root().resolve("identity-provider/target/quarkus-app"));
    }

    public static void main(String... arguments) throws IOException {
        var folder = Files.createTempDirectory("ecps-benchmark");
        try {
            new Benchmark(Settings.ofSystemProperties(), folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() {
        var cutOff = cutOffLater(Thread.currentThread());
        try {
            measure();
        } catch (RuntimeException e) {
            if (!cutOff.get()) throw e;
            report.about("Cut off", "after " + settings.limit().toMinutes() + " min; the rest was not measured");
        }
        var results = settings.root().resolve("bench/target");
        report.write(results);
        System.out.println("Written to " + results.resolve("benchmark.md") + " and .json");
    }

    /** A machine with too much else to do gets no endless run: what is under way is interrupted, and tidies up. */
    private AtomicBoolean cutOffLater(Thread measuring) {
        var cutOff = new AtomicBoolean();
        var later = CompletableFuture.delayedExecutor(settings.limit().toSeconds(), TimeUnit.SECONDS);
        later.execute(() -> {
            cutOff.set(true);
            measuring.interrupt();
        });
        return cutOff;
    }

    private void measure() {
        long begun = System.nanoTime();
        tellAbout();
        var floor = new FloorPart(settings, report, folder).run();
        // From now on the phones sign here: cheaply, since they share the processors with what is measured
        Security.insertProviderAt(Conscrypt.newProvider(), 1);
        if (settings.wants(Part.START)) new StartPart(settings, provider, report, folder, seed(10)).run();
        new SpeedPart(settings, provider, report, folder, floor).run(people -> seed(people.count()));
        if (settings.wants(Part.FLEET)) {
            new FleetPart(settings, provider, report, folder, seed(10), settings.phones()).run();
        }
        report.about("Duration", Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
    }

    private void tellAbout() {
        report.about("Date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        report.about(
                "Machine",
                "%d processors, %s %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.name"),
                                System.getProperty("os.arch")));
        report.about("Java of the provider", settings.java() + " " + String.join(" ", settings.jvm()));
        report.about(
                "Rounds",
                "%d of %d s, %d users at a time"
                        .formatted(settings.rounds(), settings.round().toSeconds(), settings.users()));
    }

    /** An extract of so many invented people. */
    private Path seed(int count) {
        var extract = folder.resolve("extract-" + count + ".txt");
        new People(count)
                .write(
                        extract,
                        settings.root().resolve("identity-provider/src/main/resources/directory/practitioners.txt"));
        return extract;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
