package dev.ecps.idp.franceconnect.identity;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pivot identity as it was typed, and what is wrong with it. */
@TemplateData
public final class IdentityForm {
    /** In the order of the page, by the names of the claims. */
    public static final List<String> FIELDS = List.of(
            "given_name",
            "family_name",
            "preferred_username",
            "gender",
            "birthdate",
            "birthcountry",
            "birthplace",
            "email");

    private static final String NAME = "[\\p{L}][\\p{L}\\p{M} '’-]*";
    private static final String TOWN = "(?:0[1-9]|[1-8]\\d|9[0-8]|2[AB])\\d{3}";
    private static final String COUNTRY = "99\\d{3}";
    private static final String MAIL = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int LONGEST = 100;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    private IdentityForm() {}

    /** Before anything was typed. */
    public static IdentityForm empty() {
        var form = new IdentityForm();
        FIELDS.forEach(field -> form.typed.put(field, ""));
        form.typed.put("birthcountry", PivotIdentity.FRANCE);
        return form;
    }

    /** @param today the day at the provider; nobody is born later */
    public static IdentityForm of(MultivaluedMap<String, String> sent, LocalDate today) {
        var form = new IdentityForm();
        FIELDS.forEach(field -> form.typed.put(
                field, Optional.ofNullable(sent.getFirst(field)).orElse("").strip()));
        form.check(today);
        return form;
    }

    private void check(LocalDate today) {
        shape("given_name", NAME, "name");
        shape("family_name", NAME, "name");
        if (!value("preferred_username").isEmpty()) shape("preferred_username", NAME, "name");
        shape("gender", "female|male", "choice");
        born(today);
        shape("birthcountry", COUNTRY, "country");
        if (value("birthcountry").equals(PivotIdentity.FRANCE)) shape("birthplace", TOWN, "town");
        else if (!value("birthplace").isEmpty()) faults.put("birthplace", "town-abroad");
        shape("email", MAIL, "mail");
    }

    private void shape(String field, String form, String fault) {
        var text = value(field);
        if (text.isEmpty()) faults.put(field, "missing");
        else if (text.length() > LONGEST) faults.put(field, "too-long");
        else if (!text.matches(form)) faults.put(field, fault);
    }

    private void born(LocalDate today) {
        shape("birthdate", "\\d{4}-\\d{2}-\\d{2}", "date");
        if (faults.containsKey("birthdate")) return;
        try {
            var day = LocalDate.parse(value("birthdate"));
            if (day.isAfter(today) || day.isBefore(EARLIEST)) faults.put("birthdate", "date-impossible");
        } catch (DateTimeException e) {
            faults.put("birthdate", "date");
        }
    }

    /** As it was typed, without blanks around it. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The key of the text that tells what is wrong with a field; empty if nothing is. */
    public String fault(String field) {
        var fault = faults.get(field);
        return fault == null ? "" : "franceconnect.fault." + fault;
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    /** @throws IllegalStateException if there is a fault */
    public PivotIdentity identity() {
        if (faulty()) throw new IllegalStateException("the form has faults");
        return new PivotIdentity(
                value("given_name"),
                value("family_name"),
                value("birthdate"),
                value("gender"),
                value("birthplace"),
                value("birthcountry"),
                value("preferred_username"),
                value("email"));
    }
}
