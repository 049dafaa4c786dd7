package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.registry.wish.ContactChange;
import dev.ecps.idp.ecps.registry.wish.Diploma;
import dev.ecps.idp.ecps.registry.wish.EndOfActivity;
import dev.ecps.idp.ecps.registry.wish.ExerciseName;
import dev.ecps.idp.ecps.registry.wish.NewPlace;
import dev.ecps.idp.ecps.registry.wish.NewProfession;
import dev.ecps.idp.ecps.registry.wish.Wish;
import dev.ecps.idp.ecps.registry.wish.Wish.Kind;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a wish, as it was typed: names of fields are those of the register's faults.
 *
 * @param kind any but the first registration, which is for those who can't log in
 * @param values by field
 */
record WishForm(Kind kind, Map<String, String> values) {
    WishForm {
        values = Map.copyOf(values);
    }

    static WishForm typed(Kind kind, MultivaluedMap<String, String> form) {
        var values = new LinkedHashMap<String, String>();
        form.forEach((name, given) -> values.put(name, given.isEmpty() ? "" : given.get(0)));
        return new WishForm(kind, values);
    }

    /** What a wish says, ready to be changed. Empty for a first registration. */
    static Optional<WishForm> of(Wish wish) {
        var values = new LinkedHashMap<String, String>();
        if (wish instanceof ContactChange it) write(it, values);
        else if (wish instanceof NewPlace it) write(it, values);
        else if (wish instanceof EndOfActivity it) write(it, values);
        else if (wish instanceof ExerciseName it) write(it, values);
        else if (wish instanceof NewProfession it) write(it, values);
        else return Optional.empty();
        return Optional.of(new WishForm(wish.kind(), values));
    }

    String get(String field) {
        return values.getOrDefault(field, "");
    }

    Wish wish() {
        return switch (kind) {
            case CONTACT_CHANGE -> new ContactChange(get("mail"), get("mobile"), address());
            case NEW_PLACE -> place();
            case END_OF_ACTIVITY -> new EndOfActivity(get("activity"), get("endsOn"));
            case EXERCISE_NAME -> new ExerciseName(get("profession"), get("familyName"), get("givenName"));
            case NEW_PROFESSION -> new NewProfession(get("profession"), diploma());
            case FIRST_REGISTRATION -> throw new IllegalStateException("no form for " + kind);
        };
    }

    private NewPlace place() {
        return new NewPlace(
                get("profession"),
                get("mode"),
                get("sector"),
                get("startsOn"),
                get("placeName"),
                get("siret"),
                get("finess"),
                address(),
                get("phone"));
    }

    private PostalAddress address() {
        return new PostalAddress(get("street"), get("complement"), get("postalCode"), get("town"));
    }

    private Diploma diploma() {
        return new Diploma(get("diploma"), get("diplomaPlace"), get("diplomaDate"));
    }

    private static void write(ContactChange wish, Map<String, String> values) {
        values.put("mail", wish.mail());
        values.put("mobile", wish.mobile());
        write(wish.address(), values);
    }

    private static void write(NewPlace wish, Map<String, String> values) {
        values.put("profession", wish.profession());
        values.put("mode", wish.mode());
        values.put("sector", wish.sector());
        values.put("startsOn", wish.startsOn());
        values.put("placeName", wish.name());
        values.put("siret", wish.siret());
        values.put("finess", wish.finess());
        write(wish.address(), values);
        values.put("phone", wish.phone());
    }

    private static void write(EndOfActivity wish, Map<String, String> values) {
        values.put("activity", wish.activity());
        values.put("endsOn", wish.endsOn());
    }

    private static void write(ExerciseName wish, Map<String, String> values) {
        values.put("profession", wish.profession());
        values.put("familyName", wish.familyName());
        values.put("givenName", wish.givenName());
    }

    private static void write(NewProfession wish, Map<String, String> values) {
        values.put("profession", wish.profession());
        values.put("diploma", wish.diploma().title());
        values.put("diplomaPlace", wish.diploma().place());
        values.put("diplomaDate", wish.diploma().obtainedOn());
    }

    private static void write(PostalAddress address, Map<String, String> values) {
        values.put("street", address.street());
        values.put("complement", address.complement());
        values.put("postalCode", address.postalCode());
        values.put("town", address.town());
    }
}
