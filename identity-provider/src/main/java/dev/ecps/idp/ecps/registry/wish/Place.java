package dev.ecps.idp.ecps.registry.wish;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import java.util.List;

/**
 * One of the places where somebody practises (« lieu d'exercice »): an activity, and the exercise it belongs to.
 *
 * @param exercise with all its activities
 * @param activity one of them
 */
public record Place(Exercise exercise, Activity activity) {
    private static final int LENGTH = 16;

    /** All places of a person, in the order of the directory. */
    public static List<Place> of(Practitioner person) {
        return person.exercises().stream()
                .flatMap(exercise -> exercise.activities().stream().map(activity -> new Place(exercise, activity)))
                .toList();
    }

    /**
     * A name for it, 16 characters, since activities have none: by what is practised, how and where. A new telephone
     * number leaves it as it is.
     */
    public String ref() {
        var where = activity.structure();
        var all = String.join(
                "|",
                exercise.professionCode(),
                activity.modeCode(),
                activity.sectorCode(),
                activity.roleCode(),
                where.technicalId(),
                where.siret(),
                where.finess(),
                where.technicalId().isEmpty() ? where.legalName() : "");
        return Chance.fingerprint(all).substring(0, LENGTH);
    }
}
