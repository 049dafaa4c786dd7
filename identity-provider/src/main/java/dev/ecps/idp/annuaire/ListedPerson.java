package dev.ecps.idp.annuaire;

import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.CodeTable;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.wire.NationalId.Kind;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody as the public may see them.
 *
 * @param number as it is printed: of the RPPS and ADELI without its prefix
 * @param identifier as it is typed to log in, with its prefix
 * @param kind {@code RPPS}, {@code ADELI}, or empty
 * @param name family name and given name, as practised
 * @param professions French labels
 * @param places name and town
 */
@TemplateData
public record ListedPerson(
        String number, String identifier, String kind, String name, List<String> professions, List<String> places) {
    static ListedPerson of(Practitioner person) {
        var id = person.nationalId();
        var numbered = id.kind() == Kind.RPPS || id.kind() == Kind.ADELI;
        return new ListedPerson(
                numbered ? id.value().substring(1) : id.value(),
                id.value(),
                numbered ? id.kind().name() : "",
                name(person),
                person.exercises().stream()
                        .map(exercise -> CodeTable.PROFESSION.label(exercise.professionCode()))
                        .filter(label -> !label.isEmpty())
                        .distinct()
                        .toList(),
                person.exercises().stream()
                        .flatMap(exercise -> exercise.activities().stream())
                        .map(ListedPerson::place)
                        .filter(place -> !place.isEmpty())
                        .distinct()
                        .toList());
    }

    private static String name(Practitioner person) {
        var practised = person.exercises().stream()
                .filter(exercise -> !exercise.familyName().isEmpty())
                .findFirst();
        var family = practised.map(Exercise::familyName).orElse(person.familyName());
        var given = practised.map(Exercise::givenName).orElse(person.usualGivenName());
        return (family + " " + given).strip();
    }

    private static String place(Activity activity) {
        var where = activity.structure();
        var name = where.tradeName().isEmpty() ? where.legalName() : where.tradeName();
        var address = where.address();
        var street = Stream.of(address.number(), address.repetition(), address.streetType(), address.street())
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return Stream.of(name, street, address.cedex())
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
