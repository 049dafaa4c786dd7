package dev.ecps.idp.sandbox.registry;

import dev.ecps.idp.ecps.practitioner.CodeTable;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.registry.wish.ContactChange;
import dev.ecps.idp.ecps.registry.wish.Diploma;
import dev.ecps.idp.ecps.registry.wish.EndOfActivity;
import dev.ecps.idp.ecps.registry.wish.ExerciseName;
import dev.ecps.idp.ecps.registry.wish.FirstRegistration;
import dev.ecps.idp.ecps.registry.wish.NewPlace;
import dev.ecps.idp.ecps.registry.wish.NewProfession;
import dev.ecps.idp.ecps.registry.wish.Place;
import dev.ecps.idp.ecps.registry.wish.Wish;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a wish asks, beside what the directory says now. */
public final class Comparison {
    private final Optional<Practitioner> person;
    private final PostalAddress address;
    private final List<Row> rows = new ArrayList<>();

    /**
     * One line of it.
     *
     * @param field names it in the bundle {@code texts}: {@code registry.field.<field>}
     */
    @TemplateData
    public record Row(String field, String now, String asked) {
        public String key() {
            return "registry.field." + field;
        }

        public boolean changes() {
            return !asked.isEmpty() && !now.equals(asked);
        }
    }

    private Comparison(Optional<Practitioner> person, PostalAddress address) {
        this.person = person;
        this.address = address;
    }

    static List<Row> of(Wish wish, Optional<Practitioner> person, PostalAddress address) {
        var comparison = new Comparison(person, address);
        comparison.compare(wish);
        return comparison.rows;
    }

    private void compare(Wish wish) {
        if (wish instanceof FirstRegistration first) first(first);
        if (wish instanceof ContactChange change) contacts(change.mail(), change.mobile(), change.address());
        if (wish instanceof NewPlace place) place(place);
        if (wish instanceof EndOfActivity end) end(end);
        if (wish instanceof ExerciseName name) name(name);
        if (wish instanceof NewProfession profession) profession(profession);
    }

    private void row(String field, String now, String asked) {
        rows.add(new Row(field, now, asked.strip()));
    }

    private void first(FirstRegistration first) {
        var identity = first.identity();
        row("family-name", "", identity.familyName());
        row("given-names", "", identity.givenNames());
        row("birth-date", "", identity.birthDate());
        row("birth-place", "", identity.birthPlace());
        row("birth-country", "", identity.birthCountry());
        row("sex", "", identity.sex());
        row("profession", "", label(first.profession()));
        diploma(first.diploma());
        contacts(first.mail(), first.mobile(), first.address());
    }

    private void diploma(Diploma diploma) {
        row("diploma", "", diploma.title());
        row("diploma-place", "", diploma.place());
        row("diploma-date", "", diploma.obtainedOn());
    }

    private void contacts(String mail, String mobile, PostalAddress asked) {
        var known = person.map(Practitioner::contacts).orElse(Contacts.NONE);
        row("mail", known.mail(), mail);
        row("mobile", known.mobile(), mobile);
        row("address", address.line(), asked.line());
    }

    private void place(NewPlace wish) {
        row("profession", professions(), label(wish.profession()));
        row("places", places(), wish.name());
        row("place-address", "", wish.address().line());
        row("mode", "", CodeTable.MODE.label(wish.mode().strip()));
        row("sector", "", wish.sector());
        row("siret", "", wish.siret());
        row("finess", "", wish.finess());
        row("phone", "", wish.phone());
        row("starts-on", "", wish.startsOn());
    }

    private void end(EndOfActivity wish) {
        row(
                "ended",
                wish.place(person).map(place -> described(place)).orElse(""),
                wish.place(person).isPresent() ? "—" : "");
        row("ends-on", "", wish.endsOn());
    }

    private void name(ExerciseName wish) {
        var known = person.stream()
                .flatMap(it -> it.exercises().stream())
                .filter(exercise ->
                        exercise.professionCode().equals(wish.profession().strip()))
                .findFirst();
        row("profession", professions(), label(wish.profession()));
        row("exercise-family-name", known.map(Exercise::familyName).orElse(""), wish.familyName());
        row("exercise-given-name", known.map(Exercise::givenName).orElse(""), wish.givenName());
    }

    private void profession(NewProfession wish) {
        row("profession", professions(), label(wish.profession()));
        diploma(wish.diploma());
    }

    private String professions() {
        return person.stream()
                .flatMap(it -> it.exercises().stream())
                .map(exercise -> label(exercise.professionCode()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String places() {
        return person.stream()
                .flatMap(it -> Place.of(it).stream())
                .map(Comparison::described)
                .collect(Collectors.joining(" ; "));
    }

    private static String described(Place place) {
        var structure = place.activity().structure();
        return (structure.legalName() + ", " + structure.address().cedex()).strip();
    }

    private static String label(String code) {
        var label = CodeTable.PROFESSION.label(code.strip());
        return label.isEmpty() ? code.strip() : label;
    }
}
