package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.demo.Labels;
import dev.ecps.idp.demo.erpps.FormField.Option;
import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.CodeTable;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.registry.wish.Place;
import dev.ecps.idp.ecps.registry.wish.Wish.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which fields the form of a wish has, in their order. */
final class FormFields {
    private FormFields() {}

    /** Filled with what was typed, and told what is wrong. */
    static List<FormField> of(WishForm form, Practitioner person, Map<String, String> faults) {
        return of(form.kind(), person)
                .map(field -> field.filled(form.get(field.name()), faults.getOrDefault(field.name(), "")))
                .toList();
    }

    private static Stream<FormField> of(Kind kind, Practitioner person) {
        return switch (kind) {
            case CONTACT_CHANGE ->
                Stream.concat(
                        Stream.of(
                                FormField.of("mail", "email")
                                        .completedBy("email")
                                        .optional()
                                        .withHint(),
                                FormField.of("mobile", "tel")
                                        .completedBy("tel")
                                        .optional()
                                        .withHint()),
                        address().map(FormField::optional));
            case NEW_PLACE -> newPlace(person);
            case END_OF_ACTIVITY ->
                Stream.of(
                        FormField.select("activity", places(person)),
                        FormField.of("endsOn", "date").withHint());
            case EXERCISE_NAME ->
                Stream.of(
                        FormField.select("profession", practised(person)),
                        FormField.of("familyName", "text").withHint(),
                        FormField.of("givenName", "text"));
            case NEW_PROFESSION ->
                Stream.of(
                        FormField.select("profession", professions()),
                        FormField.of("diploma", "text"),
                        FormField.of("diplomaPlace", "text"),
                        FormField.of("diplomaDate", "date"));
            case FIRST_REGISTRATION -> Stream.empty();
        };
    }

    private static Stream<FormField> newPlace(Practitioner person) {
        var before = Stream.of(
                FormField.select("profession", practised(person)),
                FormField.select("mode", modes()),
                FormField.select("sector", sectors()).optional(),
                FormField.of("startsOn", "date").withHint(),
                FormField.of("placeName", "text"),
                FormField.of("siret", "text").optional().withHint(),
                FormField.of("finess", "text").optional().withHint());
        var behind = FormField.of("phone", "tel").optional();
        return Stream.concat(Stream.concat(before, address()), Stream.of(behind));
    }

    private static Stream<FormField> address() {
        return Stream.of(
                FormField.of("street", "text"),
                FormField.of("complement", "text").optional(),
                FormField.of("postalCode", "text"),
                FormField.of("town", "text"));
    }

    /** The professions somebody practises, each once. */
    static List<Option> practised(Practitioner person) {
        return person.exercises().stream()
                .map(exercise -> exercise.professionCode())
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(FormFields::profession)
                .toList();
    }

    /** Some have two codes, of an old table and of a newer one: the shorter is the one in use. */
    private static List<Option> professions() {
        var byLabel = new TreeMap<String, Option>();
        Labels.codes("profession").stream()
                .filter(code -> !CodeTable.PROFESSION.label(code).isEmpty())
                .sorted(Comparator.comparing(String::length).thenComparing(code -> code))
                .map(FormFields::profession)
                .forEach(option -> byLabel.putIfAbsent(option.label(), option));
        return List.copyOf(byLabel.values());
    }

    private static Option profession(String code) {
        return new Option(code, Labels.of("profession", code));
    }

    private static List<Option> modes() {
        return Stream.of("L", "S", "B")
                .map(code -> new Option(code, Labels.of("mode", code)))
                .toList();
    }

    private static List<Option> sectors() {
        return Labels.codes("sector").stream()
                .sorted()
                .map(code -> new Option(code, Labels.of("sector", code)))
                .toList();
    }

    private static List<Option> places(Practitioner person) {
        return Place.of(person).stream()
                .map(place -> new Option(place.ref(), told(place)))
                .toList();
    }

    private static String told(Place place) {
        var name = name(place.activity());
        var mode = Labels.of("mode", place.activity().modeCode());
        var town = place.activity().structure().address().cedex();
        return Stream.of(name, town, mode)
                .filter(it -> !it.isBlank())
                .reduce((a, b) -> a + ", " + b)
                .orElse("–");
    }

    static String name(Activity activity) {
        var where = activity.structure();
        return where.tradeName().isEmpty() ? where.legalName() : where.tradeName();
    }
}
