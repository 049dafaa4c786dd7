package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.registry.wish.ContactChange;
import dev.ecps.idp.ecps.registry.wish.Diploma;
import dev.ecps.idp.ecps.registry.wish.EndOfActivity;
import dev.ecps.idp.ecps.registry.wish.ExerciseName;
import dev.ecps.idp.ecps.registry.wish.NewPlace;
import dev.ecps.idp.ecps.registry.wish.NewProfession;
import dev.ecps.idp.ecps.registry.wish.Wish;
import dev.ecps.idp.ecps.registry.wish.Wish.Kind;
import java.util.Optional;

/** What stands in a form before anything is typed: what the register knows already. */
final class Begun {
    private Begun() {}

    /** @param activity that the form is opened for, see {@link dev.ecps.idp.ecps.registry.wish.Place#ref}; may be empty */
    static Optional<WishForm> form(Kind kind, Practitioner person, PostalAddress address, String activity) {
        return kind == Kind.FIRST_REGISTRATION ? Optional.empty() : WishForm.of(wish(kind, person, address, activity));
    }

    private static Wish wish(Kind kind, Practitioner person, PostalAddress address, String activity) {
        return switch (kind) {
            case CONTACT_CHANGE ->
                new ContactChange(person.contacts().mail(), person.contacts().mobile(), address);
            case NEW_PLACE -> new NewPlace(onlyProfession(person), "", "", "", "", "", "", PostalAddress.NONE, "");
            case END_OF_ACTIVITY -> new EndOfActivity(activity, "");
            case EXERCISE_NAME -> name(person);
            case NEW_PROFESSION -> new NewProfession("", Diploma.NONE);
            case FIRST_REGISTRATION -> throw new IllegalStateException("no form for " + kind);
        };
    }

    private static String onlyProfession(Practitioner person) {
        var codes = FormFields.practised(person);
        return codes.size() == 1 ? codes.get(0).value() : "";
    }

    /** By default the name of birth, which is what the register has as the family name. */
    private static ExerciseName name(Practitioner person) {
        var exercise = person.exercises().stream().findFirst();
        return new ExerciseName(
                exercise.map(Exercise::professionCode).orElse(""),
                exercise.map(Exercise::familyName).filter(it -> !it.isEmpty()).orElse(person.familyName()),
                exercise.map(Exercise::givenName).filter(it -> !it.isEmpty()).orElse(person.usualGivenName()));
    }
}
