package dev.ecps.idp.sandbox.editor;

import dev.ecps.idp.ecps.practitioner.directory.Column;
import dev.ecps.idp.sandbox.editor.Sheet.Field;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A form as its page shows it. */
@TemplateData
public final class SheetView {
    private final String nationalId;
    private final String edition;
    private final Sheet sheet;
    private final Map<String, String> faults;
    private final String message;

    /**
     * @param edition the one that was read; empty for a new identity
     * @param faults by field, the keys of texts
     * @param message the key of a text about all of it, empty for none
     */
    SheetView(String nationalId, String edition, Sheet sheet, Map<String, String> faults, String message) {
        this.nationalId = nationalId;
        this.edition = edition;
        this.sheet = sheet;
        this.faults = faults;
        this.message = message;
    }

    public String nationalId() {
        return nationalId;
    }

    public String idFault() {
        return faults.getOrDefault("nationalId", "");
    }

    public String edition() {
        return edition;
    }

    public boolean isNew() {
        return edition.isEmpty();
    }

    public boolean isAdeli() {
        return nationalId.matches("0\\d{9}");
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    public String message() {
        return message;
    }

    public List<Field> civil() {
        return fields(Sheet.CIVIL, "", sheet.civil);
    }

    public List<Field> address() {
        return Sheets.ADDRESS.stream()
                .map(name -> new Field(
                        "address." + name,
                        "edit.address." + name.toLowerCase(Locale.ROOT),
                        sheet.address.getOrDefault(name, ""),
                        faults.getOrDefault("address." + name, "")))
                .toList();
    }

    public List<Exercise> exercises() {
        var exercises = new ArrayList<Exercise>();
        for (int e = 0; e < sheet.exercises.size(); e++) exercises.add(exercise(e));
        return exercises;
    }

    private Exercise exercise(int e) {
        var part = sheet.exercises.get(e);
        var activities = new ArrayList<Activity>();
        for (int a = 0; a < part.activities.size(); a++) {
            var values = part.activities.get(a).values;
            activities.add(new Activity(
                    e + "-" + a,
                    a + 1,
                    values.getOrDefault(Column.LEGAL_NAME, ""),
                    fields(Sheet.ACTIVITY, "e" + e + ".a" + a + ".", values)));
        }
        return new Exercise(String.valueOf(e), e + 1, fields(Sheet.EXERCISE, "e" + e + ".", part.values), activities);
    }

    private List<Field> fields(List<Column> columns, String beginning, Map<Column, String> values) {
        return columns.stream()
                .map(column -> new Field(
                        beginning + column.name(),
                        "column." + column.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        values.getOrDefault(column, ""),
                        faults.getOrDefault(beginning + column.name(), "")))
                .toList();
    }

    /**
     * @param at names it to the buttons
     * @param number from 1
     */
    @TemplateData
    public record Exercise(String at, int number, List<Field> fields, List<Activity> activities) {}

    /**
     * @param at names it to the buttons
     * @param number from 1
     * @param place its name
     */
    @TemplateData
    public record Activity(String at, int number, String place, List<Field> fields) {
        /** Whether something in it has to be corrected, so that it must not be folded away. */
        public boolean isOpen() {
            return place.isEmpty()
                    || fields.stream().anyMatch(field -> !field.fault().isEmpty());
        }
    }
}
