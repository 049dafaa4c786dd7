package dev.ecps.idp.ecps.registry.wish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import java.time.LocalDate;
import java.util.Optional;

/**
 * « Déclarer la fin d'une activité ».
 *
 * @param activity names the activity, see {@link Place#ref}
 * @param endsOn the day from which it is no more, ISO 8601
 */
public record EndOfActivity(String activity, String endsOn) implements Wish {
    @Override
    @JsonIgnore
    public Kind kind() {
        return Kind.END_OF_ACTIVITY;
    }

    @Override
    public Faults tooLong() {
        return new Faults().bounded("activity", activity).bounded("endsOn", endsOn);
    }

    @Override
    public Faults faults(LocalDate today, Optional<Practitioner> asks) {
        return new Faults()
                .required("activity", activity)
                .when(place(asks).isEmpty(), "activity", "no-such-activity")
                .near("endsOn", endsOn, today);
    }

    /** The activity that is meant, while the directory has it. */
    public Optional<Place> place(Optional<Practitioner> asks) {
        return asks.flatMap(person -> Place.of(person).stream()
                .filter(place -> place.ref().equals(activity))
                .findFirst());
    }

    @Override
    public Operator operator(Optional<Practitioner> asks) {
        return place(asks)
                .map(place -> Operator.ofProfession(place.exercise().professionCode()))
                .orElseGet(() -> Operator.of(asks));
    }

    @Override
    public Optional<LocalDate> notBefore() {
        return Faults.dateIn(endsOn);
    }
}
