package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Birth;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.PostalAddresses;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.Situation;
import dev.ecps.idp.ecps.registry.Stamp.Step;
import dev.ecps.idp.ecps.registry.wish.ContactChange;
import dev.ecps.idp.ecps.registry.wish.EndOfActivity;
import dev.ecps.idp.ecps.registry.wish.ExerciseName;
import dev.ecps.idp.ecps.registry.wish.Faults;
import dev.ecps.idp.ecps.registry.wish.FirstRegistration;
import dev.ecps.idp.ecps.registry.wish.NewPlace;
import dev.ecps.idp.ecps.registry.wish.NewProfession;
import dev.ecps.idp.ecps.registry.wish.Operator;
import dev.ecps.idp.ecps.registry.wish.PivotIdentity;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a wish does to the directory when its moment comes: to the person as the directory tells them then. */
@Singleton
class Effects {
    private static final Set<String> WITH_TITLE = Set.of("10", "40");
    private static final String CIVIL = "C";
    private static final String IN_TRAINING = "E";
    private static final Situation REGISTERED =
            new Situation("enregistré par une demande au RPPS", "registered by a request to the RPPS");

    private final Practitioners practitioners;
    private final PostalAddresses addresses;
    private final Cards cards;

    Effects(Practitioners practitioners, PostalAddresses addresses, Cards cards) {
        this.practitioners = practitioners;
        this.addresses = addresses;
        this.cards = cards;
    }

    /**
     * Brings a step into the directory, in the transaction at hand.
     *
     * @return false if the person is not there any more
     */
    boolean bring(Request.Frame frame, Step step) {
        var wish = frame.wish();
        if (wish instanceof FirstRegistration first) return register(frame, first, step);
        var id = frame.applicant().nationalId().orElseThrow();
        if (wish instanceof ContactChange change) return reach(id, change);
        return change(id, changeOf(frame));
    }

    private boolean change(NationalId id, UnaryOperator<Practitioner> change) {
        var person = Optional.ofNullable(practitioners.find(List.of(id)).get(id));
        person.map(change).ifPresent(practitioners::save);
        return person.isPresent();
    }

    private static UnaryOperator<Practitioner> changeOf(Request.Frame frame) {
        var wish = frame.wish();
        if (wish instanceof NewPlace place) return person -> with(person, place, frame.operator());
        if (wish instanceof EndOfActivity end) return person -> without(person, end);
        if (wish instanceof ExerciseName name) return person -> named(person, name);
        if (wish instanceof NewProfession profession) return person -> with(person, profession);
        throw new IllegalStateException("no effect of " + wish.kind());
    }

    private boolean reach(NationalId id, ContactChange change) {
        var there = practitioners.changeContacts(id, change.contacts());
        if (there && !change.address().isEmpty()) addresses.save(id, change.address());
        return there;
    }

    private boolean register(Request.Frame frame, FirstRegistration first, Step step) {
        var number = frame.number().orElseThrow();
        return switch (step) {
            case NUMBERED -> true;
            case LISTED -> listed(number, first);
            case EFFECTIVE -> practitioners.changeContacts(number, first.contacts());
            default -> throw new IllegalStateException("no step of a registration: " + step);
        };
    }

    private boolean listed(NationalId number, FirstRegistration first) {
        practitioners.save(person(number, first));
        addresses.save(number, first.address());
        // « L'enregistrement à l'Ordre enclenche automatiquement l'octroi d'un numéro RPPS et d'une CPF »
        if (first.training()) cards.order(number);
        return true;
    }

    private static Practitioner person(NationalId number, FirstRegistration first) {
        var identity = first.identity();
        return new Practitioner(
                number,
                capitals(identity.familyName()),
                Stream.of(identity.givenNames().strip().split("\\s+")).limit(3).toList(),
                birth(identity),
                identity.sex().strip().equals("F") ? "MME" : "M",
                Contacts.NONE,
                List.of(OtherId.own(number)),
                exercises(first),
                REGISTERED);
    }

    private static Birth birth(PivotIdentity identity) {
        var place = identity.birthPlace().strip();
        var isCode = place.matches("\\d[0-9AB]\\d{3}");
        return new Birth(
                Faults.dateIn(identity.birthDate()).orElse(null),
                isCode ? place : "",
                identity.isFrance() ? "99000" : identity.birthCountry().strip(),
                isCode ? "" : capitals(place),
                identity.sex().strip());
    }

    private static List<Exercise> exercises(FirstRegistration first) {
        var code = first.profession().strip();
        if (code.isEmpty()) return List.of();
        var names = first.identity();
        var givenName = names.givenNames().strip().split("\\s+")[0];
        return List.of(
                first.training()
                        ? new Exercise(
                                code, IN_TRAINING, "", capitals(names.familyName()), givenName, "", "", List.of())
                        : exercise(code, names.familyName(), givenName));
    }

    private static Exercise exercise(String code, String familyName, String givenName) {
        var title = WITH_TITLE.contains(code) ? "DR" : "";
        return new Exercise(code, CIVIL, title, capitals(familyName), givenName, "", "", List.of());
    }

    private static Practitioner with(Practitioner person, NewProfession wish) {
        var code = wish.profession().strip();
        var has = person.exercises().stream()
                .anyMatch(exercise -> exercise.professionCode().equals(code));
        if (has) return person;
        var added = exercise(code, person.familyName(), person.usualGivenName());
        return person.practising(
                Stream.concat(person.exercises().stream(), Stream.of(added)).toList());
    }

    private static Practitioner named(Practitioner person, ExerciseName wish) {
        return person.practising(person.exercises().stream()
                .map(exercise -> exercise.professionCode()
                                .equals(wish.profession().strip())
                        ? exercise.named(
                                capitals(wish.familyName()), wish.givenName().strip())
                        : exercise)
                .toList());
    }

    /** To the first exercise of that profession; whoever lost the profession meanwhile gets it back without a place of old. */
    private static Practitioner with(Practitioner person, NewPlace wish, Operator operator) {
        var code = wish.profession().strip();
        var added = NewPlaces.activity(person, wish, operator);
        var exercises = new ArrayList<>(person.exercises());
        for (int i = 0; i < exercises.size(); i++) {
            if (!exercises.get(i).professionCode().equals(code)) continue;
            exercises.set(i, exercises.get(i).plus(added));
            return person.practising(exercises);
        }
        exercises.add(
                exercise(code, person.familyName(), person.usualGivenName()).plus(added));
        return person.practising(exercises);
    }

    /** An activity that is gone already has ended. */
    private static Practitioner without(Practitioner person, EndOfActivity wish) {
        var place = wish.place(Optional.of(person));
        if (place.isEmpty()) return person;
        Activity ended = place.get().activity();
        return person.practising(person.exercises().stream()
                .map(exercise -> exercise.equals(place.get().exercise()) ? exercise.without(ended) : exercise)
                .toList());
    }

    static String capitals(String name) {
        return name.strip().toUpperCase(Locale.FRENCH);
    }
}
