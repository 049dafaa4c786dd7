package dev.ecps.idp.sandbox;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import java.time.Instant;
import java.util.List;
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
 * @param ecps the state of their e-CPS
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
        Ecps ecps) {

    /** The state of somebody's e-CPS. */
    enum Ecps {
        none,
        active,
        blocked,
        expired
    }

    static List<ListedPractitioner> all(List<Practitioner> people, Devices devices, Instant now) {
        var phones =
                devices.activeOf(people.stream().map(Practitioner::nationalId).toList());
        return people.stream()
                .map(person -> of(person, state(phones.get(person.nationalId()), now)))
                .toList();
    }

    private static ListedPractitioner of(Practitioner person, Ecps ecps) {
        return new ListedPractitioner(
                person.nationalId().value(),
                person.familyName(),
                person.usualGivenName(),
                person.profession(),
                person.situation().french(),
                person.situation().english(),
                person.contacts().mail(),
                person.contacts().mobile(),
                ecps);
    }

    private static Ecps state(@Nullable Device device, Instant now) {
        if (device == null) return Ecps.none;
        if (device.blocked()) return Ecps.blocked;
        return device.expired(now) ? Ecps.expired : Ecps.active;
    }
}
