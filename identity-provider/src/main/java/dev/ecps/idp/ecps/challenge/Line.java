package dev.ecps.idp.ecps.challenge;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What waits on one phone.
 *
 * @param places the newest first
 */
record Line(List<Place> places) {
    static final Line EMPTY = new Line(List.of());

    /**
     * One request.
     *
     * @param superseding whether it took the place of earlier ones, and gives its own to a later one
     */
    private record Place(Asked asked, boolean superseding) {}

    /** Without those that do not wait any more. */
    Line still(Predicate<Asked> waits) {
        return new Line(
                places.stream().filter(place -> waits.test(place.asked())).toList());
    }

    Line with(Asked asked, boolean superseding) {
        var others = places.stream().filter(place -> !(superseding && place.superseding()));
        return new Line(
                Stream.concat(Stream.of(new Place(asked, superseding)), others).toList());
    }

    /** Those that a newer one of their kind takes the place of. */
    Stream<Asked> superseding() {
        return places.stream().filter(Place::superseding).map(Place::asked);
    }

    List<Asked> requests() {
        return places.stream().map(Place::asked).toList();
    }

    /** When the last of them expires. */
    Instant until() {
        return requests().stream()
                .map(Asked::expiresAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
