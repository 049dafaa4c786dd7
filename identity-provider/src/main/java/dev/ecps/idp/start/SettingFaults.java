package dev.ecps.idp.start;

import io.smallrye.config.ConfigValidationException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is wrong with the settings, in sentences that name the setting and what it may be; the library's own name classes. */
final class SettingFaults {
    private static final Pattern WRONG = Pattern.compile(
            "SRCFG00039: The config property (\\S+) with the config value \"(.*?)\" threw an Exception whilst being"
                    + " converted ?(.*)",
            Pattern.DOTALL);
    private static final Pattern UNKNOWN = Pattern.compile("SRCFG00050: (\\S+) in \\S+ does not map to any root");
    private static final Pattern MISSING = Pattern.compile("SRCFG00014: The config property (\\S+) is required");
    private static final Pattern EMPTY =
            Pattern.compile("SRCFG00040: The config property (\\S+) is defined as the empty");
    private static final Pattern ALLOWED = Pattern.compile("allowed values: (\\S+)");
    private static final String SEE = "docs/settings.md lists all.";

    private SettingFaults() {}

    /** The faults that this failure tells of, one sentence each; empty if it tells of something else. */
    static Optional<String> in(Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (at instanceof ConfigValidationException faults) return Optional.of(told(faults));
        }
        return Optional.empty();
    }

    /** A setting of Quarkus that takes its value from one of ours would be told twice. */
    private static String told(ConfigValidationException faults) {
        Set<String> told = IntStream.range(0, faults.getProblemCount())
                .mapToObj(i -> sentence(faults.getProblem(i).getMessage()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean ofOurs = told.stream().anyMatch(sentence -> sentence.contains(" ecps."));
        return told.stream()
                .filter(sentence -> !ofOurs || !sentence.contains("The setting quarkus.http."))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(String problem) {
        var wrong = WRONG.matcher(problem);
        if (wrong.find()) return wrong(wrong);
        var unknown = UNKNOWN.matcher(problem);
        if (unknown.find()) return "There is no setting " + unknown.group(1) + "; " + SEE;
        var missing = MISSING.matcher(problem);
        if (missing.find()) return "The setting " + missing.group(1) + " is missing; " + SEE;
        var empty = EMPTY.matcher(problem);
        if (empty.find()) return "The setting " + empty.group(1) + " is empty; give it a value, or leave it out.";
        return problem.replaceFirst("^.*?SRCFG\\d+: ", "") + " " + SEE;
    }

    private static String wrong(Matcher fault) {
        return "The setting %s is \"%s\"; it must be %s."
                .formatted(fault.group(1), fault.group(2), wanted(fault.group(3)));
    }

    private static String wanted(String reason) {
        var allowed = ALLOWED.matcher(reason);
        if (allowed.find()) return allowed.group(1).replace(",", " or ");
        if (reason.contains("SRCFG00029") || reason.contains("SRCFG00030")) return "a whole number";
        return "of the form that docs/settings.md tells";
    }
}
