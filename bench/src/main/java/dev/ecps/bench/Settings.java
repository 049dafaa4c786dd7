package dev.ecps.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the caller chose; {@code docs/benchmarks.md} tells the defaults.
 *
 * @param only the parts to run
 * @param round how long one round lasts
 * @param rounds how many, whose median counts
 * @param longestWarmUp when a rate that does not settle is taken as it is
 * @param users who act at the same time, 1 to 64
 * @param people of the big directory, at least 1000
 * @param java home of the Java the provider and the bare server run on
 * @param jvm options of that Java
 * @param root of the project, where the provider was built
 * @param sessions that are held when memory is measured
 * @param phones that listen at the same time
 * @param limit when the run is cut off, with what is measured by then
 */
record Settings(
        Set<Part> only,
        Duration round,
        int rounds,
        Duration longestWarmUp,
        int users,
        int people,
        Path java,
        List<String> jvm,
        Path root,
        int sessions,
        int phones,
        Duration limit) {

    Settings {
        within("bench.rounds", rounds, 1, 20);
        within("bench.users", users, 1, 64);
        within("bench.phones", phones, 100, 20_000);
        within("bench.people", people, 1_000, 1_000_000);
    }

    static Settings ofSystemProperties() {
        boolean quick = Boolean.parseBoolean(text("bench.quick", "false"));
        int seconds = within("bench.seconds", number("bench.seconds", quick ? 2 : 5), 1, 30);
        return new Settings(
                parts(text("bench.only", "")),
                Duration.ofSeconds(seconds),
                number("bench.rounds", quick ? 3 : 5),
                Duration.ofSeconds(quick ? 4 : 120),
                number("bench.users", 8),
                number("bench.people", quick ? 20_000 : 100_000),
                Path.of(text("bench.java", System.getProperty("java.home"))),
                words(text("bench.jvm", "")),
                Path.of(text("bench.root", "")).toAbsolutePath(),
                quick ? 1_000 : 3_000,
                number("bench.phones", quick ? 500 : 2_000),
                Duration.ofMinutes(within("bench.minutes", number("bench.minutes", quick ? 4 : 15), 1, 60)));
    }

    boolean wants(Part part) {
        return only.contains(part);
    }

    private static Set<Part> parts(String names) {
        if (names.isBlank()) return Set.of(Part.values());
        var parts = new TreeSet<Part>();
        for (var name : names.split(",")) parts.add(Part.of(name.strip()));
        return parts;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static int number(String name, int otherwise) {
        var text = text(name, "");
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no number: " + text);
        }
    }

    private static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", not " + value);
        }
        return value;
    }

    private static String text(String name, String otherwise) {
        var value = System.getProperty(name, "");
        return value.isBlank() ? otherwise : value.strip();
    }
}
