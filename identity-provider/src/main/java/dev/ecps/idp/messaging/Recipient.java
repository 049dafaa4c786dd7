package dev.ecps.idp.messaging;

import java.util.Locale;
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

    public Recipient {
        form = normalised(form);
    }

    /** An empty one stands for everybody. */
    public boolean isEmpty() {
        return form.isEmpty();
    }

    private static String normalised(String spelling) {
        var dense = spelling.replaceAll("[\\s\\h]", "").toLowerCase(Locale.ROOT);
        if (!PHONE.matcher(dense).matches()) return dense;
        return FRENCH_ABROAD.matcher(dense.replaceAll("[.()/-]", "")).replaceFirst("0$1");
    }
}
