package dev.ecps.idp.ecps.practitioner;

import java.util.List;

/**
 * A person as a delivery of the directory tells it, on its way into the collection.
 *
 * @param practitioner what the file's adjacent lines say about one person
 * @param lines their line numbers in the file, from 1
 * @param complete whether the file tells everything about the person: false as soon as one of its lines is broken
 * @param tellsOtherIds whether the file has a column for other identifiers
 */
public record Arrival(Practitioner practitioner, List<Integer> lines, boolean complete, boolean tellsOtherIds) {
    public Arrival {
        lines = List.copyOf(lines);
    }

    /** The first lines of a person take the place of what is stored, if the file tells everything about it. */
    Practitioner replacing(Practitioner stored) {
        if (!complete) return adding(stored);
        var kept = practitioner.situation().equals(Situation.IMPORTED)
                ? practitioner.with(stored.situation())
                : practitioner;
        return tellsOtherIds ? kept : kept.alsoKnownBy(stored.otherIds());
    }

    /** Further lines of a person are added to what is stored. */
    Practitioner adding(Practitioner stored) {
        return stored.plus(practitioner);
    }
}
