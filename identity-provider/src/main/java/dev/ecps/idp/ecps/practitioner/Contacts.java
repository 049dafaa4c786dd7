package dev.ecps.idp.ecps.practitioner;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a practitioner is reached (« coordonnées de correspondance »), which is what an activation needs. Both are kept
 * as they were given, usable or not; absent ones are empty.
 *
 * @param mail correspondence address
 * @param mobile correspondence phone number; the extract has just one, and it may be a landline
 */
public record Contacts(String mail, String mobile) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0\\u202f.-]");
    private static final Pattern MOBILE = Pattern.compile("(?:0|\\+33|0033)([67]\\d{8})");
    private static final Pattern MAIL = Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+");

    private static final int LONGEST = 250;

    /** Nobody can be reached by these. */
    public static final Contacts NONE = new Contacts("", "");

    /** @throws IllegalArgumentException if one of them is longer than 250 characters */
    public Contacts {
        if (mail.length() > LONGEST || mobile.length() > LONGEST) {
            throw new IllegalArgumentException("contact data longer than 250 characters");
        }
    }

    /**
     * The number an SMS can be sent to, in E.164 form ({@code +33639980001}); empty unless it is a French mobile
     * number ({@code 06}, {@code 07}, {@code +336}, {@code +337}; blanks, dots and hyphens are ignored).
     */
    public Optional<String> usableMobile() {
        var matcher = MOBILE.matcher(SEPARATORS.matcher(mobile).replaceAll(""));
        return matcher.matches() ? Optional.of("+33" + matcher.group(1)) : Optional.empty();
    }

    /** The address a mail can be sent to; empty if there is none or if it has no form of an address. */
    public Optional<String> usableMail() {
        return Optional.of(mail).filter(text -> MAIL.matcher(text).matches());
    }

    /** These contacts; what is absent is taken from the others. */
    Contacts orElse(Contacts others) {
        return new Contacts(mail.isEmpty() ? others.mail : mail, mobile.isEmpty() ? others.mobile : mobile);
    }

    /** Nothing of the contents, since contact data never reach a log. */
    @Override
    public String toString() {
        return "Contacts[…]";
    }
}
