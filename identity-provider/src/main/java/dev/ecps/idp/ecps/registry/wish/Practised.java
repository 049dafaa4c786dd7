package dev.ecps.idp.ecps.registry.wish;

import dev.ecps.idp.ecps.practitioner.Practitioner;
import java.util.Optional;

/** Whether somebody practises a profession. */
final class Practised {
    private Practised() {}

    static boolean by(Optional<Practitioner> person, String profession) {
        return person.stream()
                .flatMap(it -> it.exercises().stream())
                .anyMatch(exercise -> exercise.professionCode().equals(profession));
    }
}
