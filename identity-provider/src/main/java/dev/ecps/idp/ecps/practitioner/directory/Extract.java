package dev.ecps.idp.ecps.practitioner.directory;

import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.wire.NationalId.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes people in the format of the extract, its latest version: what {@link DirectoryImport} reads is what was written. */
public final class Extract {
    private static final int SEPARATORS_OF_NAMES = 2;

    private Extract() {}

    /** The first line of a file. */
    public static String header() {
        return Column.header(Column.values().length);
    }

    /** One line per activity, one for an exercise without any, one for a person without exercise. */
    public static List<String> lines(Practitioner person) {
        return records(person).stream().map(Extract::line).toList();
    }

    /**
     * What of a person can't be told in this format, by the first line and column that is wrong. The line counts from 1
     * among {@linkplain #records the person's}.
     */
    public static Optional<RejectedLine> flaw(Practitioner person) {
        if (person.activityCount() > Practitioners.MOST_ACTIVITIES) {
            return Optional.of(new RejectedLine(1, "", "more than " + Practitioners.MOST_ACTIVITIES + " activities"));
        }
        var records = records(person);
        for (int i = 0; i < records.size(); i++) {
            var flaw = flaw(records.get(i));
            if (flaw.isPresent()) {
                return Optional.of(
                        new RejectedLine(i + 1, flaw.get().column(), flaw.get().reason()));
            }
        }
        var same = reread(person).givenNames().equals(stripped(person.givenNames()));
        return same
                ? Optional.empty()
                : Optional.of(new RejectedLine(1, Column.GIVEN_NAMES.title(), "an apostrophe separates given names"));
    }

    private static Optional<Flaw> flaw(Map<Column, String> values) {
        for (var value : values.entrySet()) {
            if (value.getValue().contains("|"))
                return Optional.of(Flaw.in(value.getKey(), "holds the separator of columns, |"));
        }
        return LineChecks.firstFlaw(Fields.cut(line(values)));
    }

    private static List<String> stripped(List<String> names) {
        return names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /**
     * The person as an import of the lines would make it: blanks around values are gone, equal exercises are one.
     *
     * @param person without {@linkplain #flaw}
     */
    public static Practitioner reread(Practitioner person) {
        return records(person).stream()
                .map(values -> ToldPractitioner.by(Fields.cut(line(values)), true))
                .reduce(Practitioner::plus)
                .orElseThrow()
                .with(person.situation());
    }

    private static String line(Map<Column, String> values) {
        var line = new StringBuilder();
        for (var column : Column.values())
            line.append(values.getOrDefault(column, "")).append('|');
        return line.toString();
    }

    /** The values of each line, column by column; what is missing is empty. */
    public static List<Map<Column, String>> records(Practitioner person) {
        var records = new ArrayList<Map<Column, String>>();
        for (var exercise : person.exercises()) {
            var common = civil(person);
            practice(common, exercise);
            if (exercise.activities().isEmpty()) records.add(common);
            for (var activity : exercise.activities()) records.add(with(common, activity));
        }
        return records.isEmpty() ? List.of(civil(person)) : records;
    }

    private static Map<Column, String> with(Map<Column, String> common, Activity activity) {
        var values = new EnumMap<>(common);
        ActivityColumns.put(values, activity);
        return values;
    }

    private static Map<Column, String> civil(Practitioner person) {
        var values = new EnumMap<Column, String>(Column.class);
        var id = person.nationalId();
        // An identity of EDIT has neither a type nor a number apart from it
        if (id.kind() != Kind.EDIT) {
            values.put(Column.ID_TYPE, id.value().substring(0, 1));
            values.put(Column.ID, id.value().substring(1));
        }
        values.put(Column.NATIONAL_ID, id.value());
        values.put(Column.FAMILY_NAME, person.familyName());
        values.put(Column.GIVEN_NAMES, joined(person.givenNames()));
        birth(values, person);
        values.put(Column.CONTACT_PHONE, person.contacts().mobile());
        values.put(Column.CONTACT_MAIL, person.contacts().mail());
        values.put(Column.CIVILITY, person.civilityCode());
        values.put(
                Column.OTHER_IDS, person.otherIds().stream().map(Extract::entry).collect(Collectors.joining(";")));
        return values;
    }

    private static void birth(Map<Column, String> values, Practitioner person) {
        var birth = person.birth();
        values.put(Column.BIRTH_DATE, birth.date() == null ? "" : LineChecks.DATE.format(birth.date()));
        values.put(Column.BIRTH_COMMUNE, birth.communeCode());
        values.put(Column.BIRTH_COUNTRY, birth.countryCode());
        values.put(Column.BIRTH_PLACE, birth.place());
        values.put(Column.SEX, birth.sexCode());
    }

    private static String entry(OtherId other) {
        return other.identifier() + "," + other.origin() + "," + other.quality();
    }

    /** Three names with an apostrophe between them; those that are missing leave theirs. */
    private static String joined(List<String> names) {
        var missing = Math.max(0, SEPARATORS_OF_NAMES - Math.max(0, names.size() - 1));
        return String.join("'", names) + "'".repeat(missing);
    }

    private static void practice(Map<Column, String> values, Exercise exercise) {
        values.put(Column.PROFESSION, exercise.professionCode());
        values.put(Column.CATEGORY, exercise.categoryCode());
        values.put(Column.EXERCISE_CIVILITY, exercise.civilityCode());
        values.put(Column.EXERCISE_FAMILY_NAME, exercise.familyName());
        values.put(Column.EXERCISE_GIVEN_NAME, exercise.givenName());
        values.put(Column.SKILL_TYPE, exercise.skillTypeCode());
        values.put(Column.SKILL, exercise.skillCode());
    }
}
