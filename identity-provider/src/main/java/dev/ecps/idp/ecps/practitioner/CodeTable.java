package dev.ecps.idp.ecps.practitioner;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The national code tables whose labels people read, in French only: they are official terms. Source: TRE_G15, TRE_R94
 * and TRE_R95 of the ANS terminology for professions.
 */
public enum CodeTable {
    /** Code profession: {@code 10} is « Médecin ». */
    PROFESSION("profession"),
    /** Code catégorie professionnelle: {@code C} is « civil ». */
    CATEGORY("category"),
    /** Code mode d'exercice: {@code L} is « libéral ». */
    MODE("mode");

    private static final Properties LABELS = Utf8Properties.of("/directory/codes.properties");

    private final String prefix;

    CodeTable(String prefix) {
        this.prefix = prefix;
    }

    /** A code and what it means, in French. */
    public record Label(String code, String text) {}

    /** All of the table, by their labels; of codes that mean the same, the first. */
    public List<Label> labels() {
        var byText = new TreeMap<String, String>(Collator.getInstance(Locale.FRENCH));
        LABELS.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix + "."))
                .map(key -> key.substring(prefix.length() + 1))
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(code -> byText.putIfAbsent(label(code), code));
        return byText.entrySet().stream()
                .map(entry -> new Label(entry.getValue(), entry.getKey()))
                .toList();
    }

    /** The French label, empty for an unknown or empty code. */
    public String label(String code) {
        return LABELS.getProperty(prefix + "." + code, "");
    }
}
