package dev.ecps.idp.ecps.practitioner.directory;

import static dev.ecps.idp.ecps.practitioner.directory.TestExtract.nurse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Imports a big extract into the packaged provider, started with little memory, and prints how fast it went and how
 * much heap it took. How to run it: {@code docs/benchmarks.md}.
 */
final class DirectoryBenchmark {
    private static final int LINES = 100_000;
    private static final Pattern TIME = Pattern.compile("ecps\\.directory\\.import: .* lines in (\\d+) ms");
    private static final Pattern HEAP = Pattern.compile(" (\\d+)M->\\d+M\\(");

    private final Path folder;
    private final String heap;

    private DirectoryBenchmark(Path folder, String heap) {
        this.folder = folder;
        this.heap = heap;
    }

    /** @param arguments the heap of the provider, 128m by default */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("directory-benchmark");
        try {
            new DirectoryBenchmark(folder, arguments.length > 0 ? arguments[0] : "128m").run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws IOException, InterruptedException {
        write();
        parse();
        print("first import");
        print("second import, all there already");
    }

    private Path extract() {
        return folder.resolve("extract.txt");
    }

    /** Three lines for every two people, the second of a person at another site. */
    private void write() throws IOException {
        try (var out = Files.newBufferedWriter(extract())) {
            out.write(Column.header(TestExtract.LATER) + "\n");
            for (int i = 0; i < LINES; i++) {
                int person = i / 3 * 2 + (i % 3 == 2 ? 1 : 0);
                var line = nurse("8997%08d".formatted(person))
                        .at("CABINET DE LA PERSONNE " + i)
                        .with(Column.EXERCISE_FAMILY_NAME, "ESSAI")
                        .with(Column.STREET, "DE L EXEMPLE")
                        .with(Column.CEDEX, "75015 PARIS")
                        .with(Column.REGISTRATION_AUTHORITY, "ONI/ONI/ONI");
                out.write(line.text(TestExtract.LATER) + "\n");
            }
        }
    }

    private void parse() throws IOException {
        long begun = System.nanoTime();
        int lines = 0;
        try (var file = DirectoryFile.open(Files.newInputStream(extract()))) {
            while (file.next().isPresent()) lines++;
        }
        System.out.printf("parsing alone: %,d lines/s%n", lines * 1_000_000_000L / (System.nanoTime() - begun));
    }

    private void print(String title) throws IOException, InterruptedException {
        var gcLog = folder.resolve("gc.log");
        var provider = provider(gcLog).start();
        try {
            long millis = importTime(provider);
            System.out.printf("%s: %,d lines in %,d ms, %,d lines/s", title, LINES, millis, LINES * 1000L / millis);
        } finally {
            provider.destroy();
            provider.waitFor();
        }
        System.out.printf(", heap at its highest %d MB of %s%n", highestHeap(gcLog), heap);
    }

    private ProcessBuilder provider(Path gcLog) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-Xlog:gc:file=" + gcLog,
                        "-Decps.port=0",
                        "-Decps.data=" + folder.resolve("data"),
                        "-Decps.directory.import=" + extract(),
                        "-jar",
                        "identity-provider/target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true);
    }

    private static long importTime(Process provider) throws IOException {
        var out = new BufferedReader(new InputStreamReader(provider.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var matcher = TIME.matcher(line);
            if (matcher.find()) return Long.parseLong(matcher.group(1));
            if (line.contains("ERROR") || line.startsWith("Error")) System.out.println(line);
        }
        throw new IllegalStateException("the provider ended without importing");
    }

    private static long highestHeap(Path gcLog) throws IOException {
        try (Stream<String> lines = Files.lines(gcLog)) {
            return lines.map(HEAP::matcher)
                    .filter(matcher -> matcher.find())
                    .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> children = Files.list(path)) {
                children.forEach(child -> {
                    try {
                        delete(child);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
        Files.delete(path);
    }
}
