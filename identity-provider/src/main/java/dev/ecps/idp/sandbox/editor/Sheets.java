package dev.ecps.idp.sandbox.editor;

import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.directory.Column;
import dev.ecps.idp.ecps.practitioner.directory.Extract;
import dev.ecps.idp.sandbox.editor.PersonJson.Whole;
import dev.ecps.idp.sandbox.editor.Sheet.Part;
import dev.ecps.wire.NationalId;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identities become forms here, and forms identities. */
final class Sheets {
    static final List<String> ADDRESS = List.of("street", "complement", "postalCode", "town");

    private static final Pattern NAME = Pattern.compile("(?:e(\\d{1,2})\\.)?(?:a(\\d{1,2})\\.)?([A-Z_0-9]{1,40})");
    private static final String BETWEEN_NAMES = "'";
    private static final String SHOWN_BETWEEN_NAMES = ", ";

    private Sheets() {}

    static Sheet of(Whole whole) {
        var person = whole.practitioner();
        var sheet = new Sheet();
        only(Sheet.CIVIL, Extract.records(person.practising(List.of())).get(0), sheet.civil);
        sheet.civil.put(Column.GIVEN_NAMES, String.join(SHOWN_BETWEEN_NAMES, person.givenNames()));
        for (var exercise : person.exercises()) {
            var part = new Part();
            only(Sheet.EXERCISE, first(person.practising(List.of(exercise.withoutActivities()))), part.values);
            for (var activity : exercise.activities()) {
                var inner = new Part();
                only(
                        Sheet.ACTIVITY,
                        first(person.practising(List.of(Blank.exercise().plus(activity)))),
                        inner.values);
                part.activities.add(inner);
            }
            sheet.exercises.add(part);
        }
        var address = whole.correspondenceAddress();
        sheet.address.putAll(Map.of(
                "street", address.street(),
                "complement", address.complement(),
                "postalCode", address.postalCode(),
                "town", address.town()));
        return sheet;
    }

    private static Map<Column, String> first(Practitioner person) {
        return Extract.records(person).get(0);
    }

    private static void only(List<Column> columns, Map<Column, String> from, Map<Column, String> into) {
        columns.forEach(column -> into.put(column, from.getOrDefault(column, "")));
    }

    /** What was typed; fields that the form does not have are passed over. */
    static Sheet typed(MultivaluedMap<String, String> form) {
        var sheet = new Sheet();
        ADDRESS.forEach(name -> sheet.address.put(name, text(form, "address." + name)));
        form.keySet().forEach(name -> take(sheet, name, text(form, name)));
        return sheet;
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        var text = form.getFirst(name);
        return text == null ? "" : text;
    }

    private static void take(Sheet sheet, String name, String value) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) return;
        var column = column(parts.group(3));
        if (column == null) return;
        if (parts.group(1) == null) {
            if (parts.group(2) == null && Sheet.CIVIL.contains(column)) sheet.civil.put(column, value);
            return;
        }
        var exercise = grown(sheet.exercises, Integer.parseInt(parts.group(1)), Sheet.MOST_EXERCISES);
        if (exercise == null) return;
        if (parts.group(2) == null) {
            if (Sheet.EXERCISE.contains(column)) exercise.values.put(column, value);
            return;
        }
        var activity = grown(exercise.activities, Integer.parseInt(parts.group(2)), Sheet.MOST_ACTIVITIES);
        if (activity != null && Sheet.ACTIVITY.contains(column)) activity.values.put(column, value);
    }

    private static @Nullable Column column(String name) {
        try {
            return Column.valueOf(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Part grown(List<Part> parts, int index, int most) {
        if (index >= most) return null;
        while (parts.size() <= index) parts.add(new Part());
        return parts.get(index);
    }

    /**
     * The lines that a sheet tells.
     *
     * @param where is told for each line the beginning of the names of its fields, of the exercise and of the activity
     */
    static List<Map<Column, String>> records(NationalId id, Sheet sheet, List<String[]> where) {
        var records = new ArrayList<Map<Column, String>>();
        for (int e = 0; e < sheet.exercises.size(); e++) {
            var exercise = sheet.exercises.get(e);
            if (exercise.activities.isEmpty()) {
                records.add(record(id, sheet, exercise.values));
                where.add(new String[] {"e" + e + ".", ""});
            }
            for (int a = 0; a < exercise.activities.size(); a++) {
                var values = record(id, sheet, exercise.values);
                values.putAll(exercise.activities.get(a).values);
                records.add(values);
                where.add(new String[] {"e" + e + ".", "e" + e + ".a" + a + "."});
            }
        }
        if (records.isEmpty()) {
            records.add(record(id, sheet, Map.of()));
            where.add(new String[] {"", ""});
        }
        return records;
    }

    private static Map<Column, String> record(NationalId id, Sheet sheet, Map<Column, String> exercise) {
        var values = new EnumMap<Column, String>(Column.class);
        values.putAll(Extract.records(Blank.person(id)).get(0));
        values.putAll(sheet.civil);
        values.put(
                Column.GIVEN_NAMES,
                sheet.civil.getOrDefault(Column.GIVEN_NAMES, "").replaceAll("\\s*,\\s*", BETWEEN_NAMES));
        values.putAll(exercise);
        return values;
    }

    static PostalAddress address(Sheet sheet) {
        return new PostalAddress(
                sheet.address.getOrDefault("street", "").strip(),
                sheet.address.getOrDefault("complement", "").strip(),
                sheet.address.getOrDefault("postalCode", "").strip(),
                sheet.address.getOrDefault("town", "").strip());
    }
}
