package dev.ecps.idp.sandbox.editor;

import dev.ecps.idp.ecps.practitioner.directory.Column;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An identity as a form: the columns of the extract, as they were typed. A field is called by its column, after {@code e0.}
 * for the first exercise and {@code e0.a1.} for its second activity.
 */
final class Sheet {
    /** A form has no more activities; the API takes them. */
    static final int MOST_ACTIVITIES = 25;

    /** Nor more exercises. */
    static final int MOST_EXERCISES = 20;

    static final List<Column> CIVIL = List.of(
            Column.FAMILY_NAME,
            Column.GIVEN_NAMES,
            Column.CIVILITY,
            Column.SEX,
            Column.BIRTH_DATE,
            Column.BIRTH_PLACE,
            Column.BIRTH_COMMUNE,
            Column.BIRTH_COUNTRY,
            Column.CONTACT_MAIL,
            Column.CONTACT_PHONE,
            Column.OTHER_IDS);

    static final List<Column> EXERCISE = List.of(
            Column.PROFESSION,
            Column.CATEGORY,
            Column.EXERCISE_CIVILITY,
            Column.EXERCISE_FAMILY_NAME,
            Column.EXERCISE_GIVEN_NAME,
            Column.SKILL_TYPE,
            Column.SKILL);

    static final List<Column> ACTIVITY = activity();

    final Map<Column, String> civil = new EnumMap<>(Column.class);
    final List<Part> exercises = new ArrayList<>();
    final Map<String, String> address = new TreeMap<>();

    /** An exercise and its activities, or an activity. */
    static final class Part {
        final Map<Column, String> values = new EnumMap<>(Column.class);
        final List<Part> activities = new ArrayList<>();
    }

    private static List<Column> activity() {
        var all = new ArrayList<>(List.of(Column.values()));
        all.removeAll(CIVIL);
        all.removeAll(EXERCISE);
        all.removeAll(List.of(Column.ID_TYPE, Column.ID, Column.NATIONAL_ID));
        return List.copyOf(all);
    }

    int activityCount() {
        return exercises.stream().mapToInt(part -> part.activities.size()).sum();
    }

    /**
     * One field of the form.
     *
     * @param name of the field
     * @param label the key of its text
     * @param fault what is wrong with it, empty for most
     */
    @TemplateData
    public record Field(String name, String label, String value, String fault) {
        public String id() {
            return name.replace('.', '-');
        }
    }
}
