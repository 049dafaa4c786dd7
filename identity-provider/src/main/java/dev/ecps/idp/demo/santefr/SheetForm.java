package dev.ecps.idp.demo.santefr;

import io.quarkus.qute.TemplateData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a place, right or wrong, so that nothing of it is lost.
 *
 * @param flaws by field, the key of the sentence that tells what is wrong
 */
@TemplateData
record SheetForm(String hours, String phone, boolean accessible, Map<String, String> flaws) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0\\u202f./-]");
    private static final Pattern PHONE = Pattern.compile("(?:0|\\+33|0033)[1-9]\\d{8}");
    private static final int LONGEST_PHONE = 30;

    static SheetForm typed(@Nullable String hours, @Nullable String phone, boolean accessible) {
        var when = hours == null ? "" : hours.replace("\r\n", "\n").strip();
        var number = phone == null ? "" : phone.strip();
        var flaws = new LinkedHashMap<String, String>();
        hoursFlaw(when).ifPresent(key -> flaws.put("hours", key));
        phoneFlaw(number).ifPresent(key -> flaws.put("phone", key));
        return new SheetForm(when, number, accessible, flaws);
    }

    static SheetForm of(Optional<Sheet> kept) {
        return kept.map(sheet -> new SheetForm(sheet.hours(), sheet.phone(), sheet.accessible(), Map.of()))
                .orElseGet(() -> new SheetForm("", "", false, Map.of()));
    }

    /** The sheet, if nothing is wrong. */
    Optional<Sheet> sheet() {
        return flaws.isEmpty() ? Optional.of(new Sheet(hours, phone, accessible)) : Optional.empty();
    }

    /** The key of what is wrong with this field, empty if nothing is. */
    public String flaw(String field) {
        return flaws.getOrDefault(field, "");
    }

    private static Optional<String> hoursFlaw(String hours) {
        if (hours.isEmpty()) return Optional.of("sante-fr.flaw.hours.empty");
        if (hours.length() > Sheet.LONGEST_HOURS) return Optional.of("sante-fr.flaw.hours.long");
        boolean printable = hours.chars().allMatch(sign -> sign == '\n' || !Character.isISOControl(sign));
        return printable ? Optional.empty() : Optional.of("sante-fr.flaw.hours.control");
    }

    private static Optional<String> phoneFlaw(String phone) {
        boolean good = phone.length() <= LONGEST_PHONE
                && PHONE.matcher(SEPARATORS.matcher(phone).replaceAll("")).matches();
        return phone.isEmpty() || good ? Optional.empty() : Optional.of("sante-fr.flaw.phone");
    }
}
