package dev.ecps.idp.ecps.practitioner.directory;

import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Address;
import dev.ecps.idp.ecps.practitioner.Birth;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Situation;
import dev.ecps.idp.ecps.practitioner.Structure;
import dev.ecps.wire.NationalId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the checked fields of one line into the practitioner it tells: with one exercise and one activity at most. */
final class ToldPractitioner {
    private final Fields fields;

    private ToldPractitioner(Fields fields) {
        this.fields = fields;
    }

    /**
     * @param fields without {@linkplain LineChecks flaw}
     * @param tellsOtherIds whether the file has the column; without it, a person is known by its own identifier
     */
    static Practitioner by(Fields fields, boolean tellsOtherIds) {
        return new ToldPractitioner(fields).practitioner(tellsOtherIds);
    }

    private Practitioner practitioner(boolean tellsOtherIds) {
        var id = new NationalId(of(Column.NATIONAL_ID));
        return new Practitioner(
                id,
                of(Column.FAMILY_NAME),
                parts(of(Column.GIVEN_NAMES), "'").toList(),
                birth(),
                of(Column.CIVILITY),
                new Contacts(of(Column.CONTACT_MAIL), of(Column.CONTACT_PHONE)),
                tellsOtherIds ? otherIds() : List.of(OtherId.own(id)),
                exercises(),
                Situation.IMPORTED);
    }

    private Birth birth() {
        return new Birth(
                birthDate(),
                of(Column.BIRTH_COMMUNE),
                of(Column.BIRTH_COUNTRY),
                of(Column.BIRTH_PLACE),
                of(Column.SEX));
    }

    private @Nullable LocalDate birthDate() {
        var text = of(Column.BIRTH_DATE);
        return text.isEmpty() ? null : LocalDate.parse(text, LineChecks.DATE);
    }

    private List<OtherId> otherIds() {
        return parts(of(Column.OTHER_IDS), ";")
                .map(entry -> entry.split(","))
                .map(entry -> new OtherId(entry[0].strip(), entry[1], Integer.parseInt(entry[2])))
                .toList();
    }

    private List<Exercise> exercises() {
        var activities = activities();
        if (activities.isEmpty() && !fields.anyOf(Column.EXERCISE)) return List.of();
        return List.of(new Exercise(
                of(Column.PROFESSION),
                of(Column.CATEGORY),
                of(Column.EXERCISE_CIVILITY),
                of(Column.EXERCISE_FAMILY_NAME),
                of(Column.EXERCISE_GIVEN_NAME),
                of(Column.SKILL_TYPE),
                of(Column.SKILL),
                activities));
    }

    private List<Activity> activities() {
        if (!fields.anyOf(Column.ACTIVITY) && of(Column.ACTIVITY_KIND).isEmpty()) return List.of();
        return List.of(new Activity(
                of(Column.MODE),
                of(Column.SECTOR),
                of(Column.PHARMACIST_SECTION),
                of(Column.ROLE),
                of(Column.ACTIVITY_KIND),
                structure(),
                of(Column.REGISTRATION_AUTHORITY)));
    }

    private Structure structure() {
        return new Structure(
                of(Column.SIRET),
                of(Column.SIREN),
                of(Column.FINESS),
                of(Column.LEGAL_FINESS),
                of(Column.TECHNICAL_ID),
                of(Column.FORMER_ID),
                of(Column.LEGAL_NAME),
                of(Column.TRADE_NAME),
                address(),
                of(Column.PHONE),
                of(Column.PHONE2),
                of(Column.FAX),
                of(Column.MAIL));
    }

    private Address address() {
        return new Address(
                of(Column.ADDRESSEE),
                of(Column.PLACE),
                of(Column.NUMBER),
                of(Column.REPETITION),
                of(Column.STREET_TYPE),
                of(Column.STREET),
                of(Column.DISTRIBUTION),
                of(Column.CEDEX),
                of(Column.POSTAL_CODE),
                of(Column.COMMUNE),
                of(Column.COUNTRY),
                of(Column.DEPARTMENT));
    }

    private static Stream<String> parts(String text, String separator) {
        return Stream.of(text.split(separator)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private String of(Column column) {
        return fields.of(column);
    }
}
