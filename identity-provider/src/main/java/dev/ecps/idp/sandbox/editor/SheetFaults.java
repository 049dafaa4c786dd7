package dev.ecps.idp.sandbox.editor;

import dev.ecps.idp.ecps.practitioner.directory.Column;
import dev.ecps.idp.ecps.practitioner.directory.Extract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, field by field: the rules are those of the extract's lines. */
final class SheetFaults {
    private static final int LONGEST = 250;
    private static final int LONGEST_POSTAL_CODE = 10;

    private final Map<String, String> found = new LinkedHashMap<>();

    private SheetFaults() {}

    /**
     * The key of a text by the name of a field.
     *
     * @param records as the form tells them; what is wrong is taken out of them
     */
    static Map<String, String> of(Sheet sheet, List<Map<Column, String>> records, List<String[]> where) {
        var faults = new SheetFaults();
        if (sheet.civil.getOrDefault(Column.GIVEN_NAMES, "").contains("'"))
            faults.found.put(Column.GIVEN_NAMES.name(), "edit.fault.apostrophe");
        for (int i = 0; i < records.size(); i++) faults.find(records.get(i), where.get(i));
        sheet.address.forEach(faults::address);
        return faults.found;
    }

    private void find(Map<Column, String> values, String[] where) {
        // One flaw is told at a time: what was told is taken out, and the rest is looked at again
        for (int i = 0; i < Column.values().length; i++) {
            var flaw = Extract.flaw(values);
            if (flaw.isEmpty()) return;
            var column = column(flaw.get().column());
            found.putIfAbsent(name(column, where), key(column, values.getOrDefault(column, "")));
            values.put(column, column == Column.FAMILY_NAME ? "X" : "");
        }
    }

    private static Column column(String title) {
        for (var column : Column.values()) if (column.title().equals(title)) return column;
        return Column.FAMILY_NAME;
    }

    private static String name(Column column, String[] where) {
        if (Sheet.EXERCISE.contains(column)) return where[0] + column.name();
        if (Sheet.ACTIVITY.contains(column)) return where[1] + column.name();
        return column.name();
    }

    private static String key(Column column, String value) {
        if (value.contains("|") || value.chars().anyMatch(Character::isISOControl)) return "edit.fault.sign";
        if (column == Column.FAMILY_NAME && value.isBlank()) return "registry.fault.missing";
        if (column == Column.BIRTH_DATE) return "edit.fault.date";
        if (column == Column.OTHER_IDS) return "edit.fault.other-ids";
        return value.length() > LONGEST ? "registry.fault.too-long" : "edit.fault.sign";
    }

    private void address(String name, String value) {
        var longest = name.equals("postalCode") ? LONGEST_POSTAL_CODE : LONGEST;
        if (value.strip().length() > longest) found.put("address." + name, "registry.fault.too-long");
        if (value.chars().anyMatch(Character::isISOControl)) found.put("address." + name, "edit.fault.sign");
    }

    /** How many activities there are, exercises without one counting too. */
    static List<String> tooMany(Sheet sheet) {
        var told = new ArrayList<String>();
        if (sheet.activityCount() > Sheet.MOST_ACTIVITIES) told.add("edit.too-many-activities");
        if (sheet.exercises.size() > Sheet.MOST_EXERCISES) told.add("edit.too-many-exercises");
        return told;
    }
}
