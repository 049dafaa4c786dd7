package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.ecps.registry.Toggle.Elsewhere;
import dev.ecps.idp.ecps.registry.Toggle.Toggled;
import dev.ecps.idp.ecps.registry.Toggle.Unknown;
import dev.ecps.idp.ecps.registry.Toggle.WrongKind;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads « Correspondance_ADELI_RPPS »: a header line {@code N° ADELI;N° RPPS}, then a pair of numbers on each line, without
 * their prefixes (with them they are understood too). As in ANS' loader of the directory, {@code psc-rass-loader}.
 */
@Singleton
public class ToggleFile {
    /** No file may have more lines. */
    public static final int MOST_LINES = 5_000;

    private static final String HEADER = "N° ADELI;N° RPPS";
    private static final Pattern ADELI = Pattern.compile("0?(\\d{9})");
    private static final Pattern RPPS = Pattern.compile("8?(\\d{11})");

    private final Toggles toggles;

    ToggleFile(Toggles toggles) {
        this.toggles = toggles;
    }

    /** A line that moved nobody. */
    public record Left(int line, String reason) {}

    /**
     * What a file did.
     *
     * @param moved how many people have an RPPS number by it now
     * @param already how many had it before
     * @param left the lines that moved nobody
     */
    public record Report(int moved, int already, List<Left> left) {}

    /** Empty if the text is no such file, or too long; else every line that can be read is done. */
    public Optional<Report> read(String text) {
        var lines = text.replaceFirst("^\\uFEFF", "").lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER) || lines.size() > MOST_LINES + 1)
            return Optional.empty();
        int moved = 0;
        int already = 0;
        var left = new ArrayList<Left>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            var toggle = read(lines.get(i).split(";", -1));
            if (toggle instanceof Toggled toggled && toggled.moved()) moved++;
            else if (toggle instanceof Toggled) already++;
            else left.add(new Left(i + 1, reason(toggle)));
        }
        return Optional.of(new Report(moved, already, left));
    }

    private Toggle read(String[] pair) {
        if (pair.length != 2) return new WrongKind();
        var adeli = ADELI.matcher(pair[0].strip());
        var rpps = RPPS.matcher(pair[1].strip());
        if (!adeli.matches() || !rpps.matches()) return new WrongKind();
        return toggles.toRpps(new NationalId("0" + adeli.group(1)), Optional.of(new NationalId("8" + rpps.group(1))));
    }

    private static String reason(Toggle toggle) {
        if (toggle instanceof Unknown) return "nobody has this ADELI number";
        if (toggle instanceof Elsewhere) return "this person has another RPPS number already";
        return "no pair of an ADELI number (9 digits) and an RPPS number (11 digits)";
    }
}
