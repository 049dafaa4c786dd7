package dev.ecps.idp.messaging;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who gets a message, in the one form in which two spellings of the same recipient are equal: case, blanks and the
 * punctuation of phone numbers do not count, and {@code +33 6 …} is {@code 06 …}.
 *
 * @param form mail address or phone number in that form
 */
public record Recipient(String form) {
    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9.()/-]*");

    /**
     * An international number of France and those of its overseas numbering plans that have nine digits. The plus may
     * be missing: an unescaped one in a query is a blank.
     */
    private static final Pattern FRENCH_ABROAD =
            Pattern.compile("(?:\\+|00)?(?:33|262|508|590|594|596)0?([1-9][0-9]{8})");

    /** The French numbering plan (ARCEP): the country code of each range of numbers overseas. */
    private static final Map<String, Pattern> OVERSEAS = Map.of(
            "+262", Pattern.compile("0(?:262|263|269|639|69[23]).*"),
            "+590", Pattern.compile("0(?:590|69[01]).*"),
            "+594", Pattern.compile("0[56]94.*"),
            "+596", Pattern.compile("0(?:596|69[67]).*"));

    private static final Pattern FRENCH = Pattern.compile("0[1-9][0-9]{8}");

    public Recipient {
        form = normalised(form);
    }

    /** An empty one stands for everybody. */
    public boolean isEmpty() {
        return form.isEmpty();
    }

    /** A phone number as networks abroad dial it (E.164, {@code +33…}); what is no phone number stays as it is. */
    public String international() {
        if (!FRENCH.matcher(form).matches()) return form;
        var country = OVERSEAS.entrySet().stream()
                .filter(range -> range.getValue().matcher(form).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("+33");
        return country + form.substring(1);
    }

    private static String normalised(String spelling) {
        var dense = spelling.replaceAll("[\\s\\h]", "").toLowerCase(Locale.ROOT);
        if (!PHONE.matcher(dense).matches()) return dense;
        var dialled = dense.replaceAll("[.()/-]", "");
        return FRENCH_ABROAD.matcher(dialled).replaceFirst("0$1").replaceFirst("^00", "+");
    }
}
