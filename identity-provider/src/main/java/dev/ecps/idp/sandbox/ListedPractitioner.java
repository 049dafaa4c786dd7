package dev.ecps.idp.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.sandbox.answer.Persona;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of the people, as lists show them.
 *
 * @param nationalId with its prefix
 * @param familyName as in the directory
 * @param givenName the first one
 * @param profession French label, empty for whoever has none
 * @param situation the edge case this person embodies, in French
 * @param situationEnglish the same in English
 * @param mail correspondence address, empty if there is none
 * @param mobile correspondence number, empty if there is none
 * @param ecps the state of their e-CPS; of a persona, the one in which a login will find it
 * @param persona how the identifier alone decides about logins, absent for most
 */
@Schema(name = "Listed")
record ListedPractitioner(
        @Schema(examples = "899700001011") String nationalId,

        String familyName,
        String givenName,
        String profession,
        String situation,
        String situationEnglish,
        String mail,
        String mobile,
        Ecps ecps,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String persona) {

    /** The state of somebody's e-CPS. */
    enum Ecps {
        none,
        active,
        blocked,
        expired
    }

    /** @param device their active e-CPS, if they have one */
    static ListedPractitioner of(Practitioner person, @Nullable Device device, Optional<Persona> persona, Instant now) {
        return new ListedPractitioner(
                person.nationalId().value(),
                person.familyName(),
                person.usualGivenName(),
                person.profession(),
                person.situation().french(),
                person.situation().english(),
                person.contacts().mail(),
                person.contacts().mobile(),
                device == null ? toBe(persona) : state(device, now),
                persona.map(Persona::wireName).orElse(null));
    }

    private static Ecps toBe(Optional<Persona> persona) {
        return persona.map(it -> Ecps.valueOf(it.ecps().name().toLowerCase(Locale.ROOT)))
                .orElse(Ecps.none);
    }

    private static Ecps state(Device device, Instant now) {
        if (device.blocked()) return Ecps.blocked;
        return device.expired(now) ? Ecps.expired : Ecps.active;
    }
}
