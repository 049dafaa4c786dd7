package dev.ecps.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one run. Each is printed when it is there, and all are written at the end. */
public final class Report {
    private final Map<String, String> about = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    /** What the figures were taken with. */
    public void about(String name, String value) {
        about.put(name, value);
        System.out.printf("%-44s %s%n", name, value);
    }

    public void add(Figure figure) {
        figures.add(figure);
        System.out.printf(
                "%-44s %12s %-14s %-18s %s%n",
                figure.name(),
                number(figure.value()),
                figure.unit(),
                figure.goal().map(Figure.Goal::toString).orElse(""),
                figure.note());
    }

    /** Writes {@code benchmark.json} and {@code benchmark.md}. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            var json = new ObjectMapper().registerModule(new Jdk8Module()).enable(SerializationFeature.INDENT_OUTPUT);
            json.writeValue(folder.resolve("benchmark.json").toFile(), Map.of("about", about, "figures", figures));
            Files.writeString(folder.resolve("benchmark.md"), markdown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String markdown() {
        var text = new StringBuilder();
        about.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        text.append("\n| | figure | unit | goal | note |\n|---|---|---|---|---|\n");
        for (var each : figures) {
            text.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            each.name(),
                            number(each.value()),
                            each.unit(),
                            each.goal().map(Figure.Goal::toString).orElse(""),
                            each.note()));
        }
        return text.toString();
    }

    /** As many digits as mean something. */
    static String number(double value) {
        var form = value >= 100 || value == Math.rint(value) ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }
}
