package dev.ecps.idp.ecps.registry.wish;

import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with what somebody typed: for each field that is, the key of a text of the bundle {@code texts}, whose
 * only blank, if it has one, is {@link #LONGEST}. Checks are noted in the order of the form; the first of a field counts.
 */
public final class Faults {
    /** No text may have more characters. */
    public static final int LONGEST = 250;

    private static final String KEY = "registry.fault.";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int YEARS_AHEAD = 2;

    private final Map<String, String> found = new LinkedHashMap<>();

    /** By field, in the order of the form. */
    public Map<String, String> byField() {
        return new LinkedHashMap<>(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    Faults when(boolean wrong, String field, String fault) {
        if (wrong) found.putIfAbsent(field, KEY + fault);
        return this;
    }

    Faults bounded(String field, String text) {
        return when(text.length() > LONGEST, field, "too-long")
                .when(text.chars().anyMatch(Character::isISOControl), field, "control");
    }

    Faults required(String field, String text) {
        return bounded(field, text).when(text.isBlank(), field, "missing");
    }

    /** A name: letters, and what stands between them. The extract's separators can't be part of one. */
    Faults name(String field, String text) {
        return required(field, text).when(!text.isBlank() && !text.matches("[\\p{L}\\p{M} .'’-]+"), field, "name");
    }

    Faults matching(String field, String text, String form, String fault) {
        return bounded(field, text).when(!text.isBlank() && !text.strip().matches(form), field, fault);
    }

    Faults date(String field, String text) {
        return required(field, text).when(!text.isBlank() && dateIn(text).isEmpty(), field, "date");
    }

    /** A day of the past, since 1900. */
    Faults past(String field, String text, LocalDate today) {
        return date(field, text)
                .when(dateIn(text).filter(day -> day.isAfter(today)).isPresent(), field, "date-future")
                .when(dateIn(text).filter(day -> day.isBefore(EARLIEST)).isPresent(), field, "date-past");
    }

    /** A day that is at most two years ahead. */
    Faults near(String field, String text, LocalDate today) {
        var last = today.plusYears(YEARS_AHEAD);
        return date(field, text)
                .when(dateIn(text).filter(day -> day.isAfter(last)).isPresent(), field, "date-far")
                .when(dateIn(text).filter(day -> day.isBefore(EARLIEST)).isPresent(), field, "date-past");
    }

    /** Correspondence mail and mobile number; either may be missing, MSSanté mailboxes are for patients' data only. */
    Faults contacts(String mail, String mobile) {
        var contacts = new Contacts(fit(mail), fit(mobile));
        return bounded("mail", mail)
                .when(!mail.isBlank() && contacts.usableMail().isEmpty(), "mail", "mail")
                .when(mail.toLowerCase(Locale.ROOT).contains("mssante"), "mail", "mssante")
                .bounded("mobile", mobile)
                .when(!mobile.isBlank() && contacts.usableMobile().isEmpty(), "mobile", "mobile");
    }

    private static String fit(String text) {
        return text.length() > LONGEST ? "" : text.strip();
    }

    Faults address(PostalAddress address) {
        return required("street", address.street())
                .bounded("complement", address.complement())
                .required("postalCode", address.postalCode())
                .matching("postalCode", address.postalCode(), "\\d{5}", "postal-code")
                .required("town", address.town());
    }

    Faults boundedAddress(PostalAddress address) {
        return bounded("street", address.street())
                .bounded("complement", address.complement())
                .bounded("postalCode", address.postalCode())
                .bounded("town", address.town());
    }

    Faults unlessNone(boolean none, Runnable checks) {
        if (!none) checks.run();
        return this;
    }

    /** The day of an ISO text; empty if it is none. */
    public static Optional<LocalDate> dateIn(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
