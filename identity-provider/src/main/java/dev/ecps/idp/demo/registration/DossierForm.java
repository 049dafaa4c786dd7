package dev.ecps.idp.demo.registration;

import dev.ecps.idp.ecps.practitioner.CodeTable;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.registry.wish.ContactChange;
import dev.ecps.idp.ecps.registry.wish.Diploma;
import dev.ecps.idp.ecps.registry.wish.FirstRegistration;
import dev.ecps.idp.ecps.registry.wish.PivotIdentity;
import io.quarkus.qute.TemplateData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed in one of the dossier's forms, by field, and what is wrong with it. */
@TemplateData
final class DossierForm {
    static final List<String> CONTACTS = List.of("mail", "mobile", "street", "complement", "postalCode", "town");
    static final List<String> REGISTRATION = Stream.concat(
                    Stream.of("way", "profession", "diploma", "diplomaPlace", "diplomaDate"), CONTACTS.stream())
            .toList();
    /** Of staff without an Order, who get no card: the RPPS+ portal. */
    static final String PLUS = "plus";
    /** A student or an intern of a profession that has an Order. */
    static final String TRAINING = "training";

    private static final String RPPS = "rpps";
    private static final List<String> PROFESSIONS = List.of(
            "10", "21", "40", "50", "60", "70", "80", "26", "28", "35", "36", "37", "38", "39", "86", "91", "92", "93",
            "94", "95", "96", "98");

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** @param value what was typed in a field, or what it begins with */
    DossierForm(List<String> fields, Function<String, @Nullable String> value) {
        for (var field : fields) {
            var text = value.apply(field);
            typed.put(field, text == null ? "" : text.strip());
        }
    }

    /** Professions to choose from: each code with its label. */
    public static Map<String, String> professions() {
        var labels = new LinkedHashMap<String, String>();
        PROFESSIONS.forEach(code -> labels.put(code, CodeTable.PROFESSION.label(code)));
        return labels;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return value(field).equals(value);
    }

    /** The key of the text that tells what is wrong with a field; empty if nothing is. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    /** Notes what is wrong; the first of a field counts. */
    void note(Map<String, String> found) {
        found.forEach(faults::putIfAbsent);
    }

    void require(String... fields) {
        for (var field : fields) if (value(field).isEmpty()) faults.putIfAbsent(field, "registry.fault.missing");
    }

    FirstRegistration registration(PivotIdentity identity) {
        if (!is("way", PLUS) && !is("way", RPPS) && !is("way", TRAINING))
            faults.putIfAbsent("way", "registry.fault.choice");
        return new FirstRegistration(
                identity,
                value("profession"),
                new Diploma(value("diploma"), value("diplomaPlace"), value("diplomaDate")),
                value("mail"),
                value("mobile"),
                address(),
                is("way", PLUS),
                is("way", TRAINING));
    }

    ContactChange contactChange() {
        return new ContactChange(value("mail"), value("mobile"), address());
    }

    private PostalAddress address() {
        return new PostalAddress(value("street"), value("complement"), value("postalCode"), value("town"));
    }
}
