package dev.ecps.idp.ecps.registry.wish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import java.time.LocalDate;
import java.util.Optional;

/**
 * « Modifier le nom d'exercice avec lequel le professionnel va apparaître sur l'annuaire santé ».
 *
 * @param profession code of the one that is practised under this name
 * @param familyName nom d'exercice
 * @param givenName prénom d'exercice
 */
public record ExerciseName(String profession, String familyName, String givenName) implements Wish {
    @Override
    @JsonIgnore
    public Kind kind() {
        return Kind.EXERCISE_NAME;
    }

    @Override
    public Faults tooLong() {
        return new Faults()
                .bounded("profession", profession)
                .bounded("familyName", familyName)
                .bounded("givenName", givenName);
    }

    @Override
    public Faults faults(LocalDate today, Optional<Practitioner> asks) {
        return new Faults()
                .bounded("profession", profession)
                .when(!Practised.by(asks, profession.strip()), "profession", "not-practised")
                .name("familyName", familyName)
                .name("givenName", givenName);
    }

    @Override
    public Operator operator(Optional<Practitioner> asks) {
        return Operator.ofProfession(profession.strip());
    }
}
