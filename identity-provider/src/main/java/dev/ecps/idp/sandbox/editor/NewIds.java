package dev.ecps.idp.sandbox.editor;

import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.RppsNumbers;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Identifiers that nobody has. */
@Singleton
class NewIds {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("'ANS'uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    private final Practitioners practitioners;
    private final RppsNumbers numbers;
    private final InstantSource clock;

    NewIds(Practitioners practitioners, RppsNumbers numbers, InstantSource clock) {
        this.practitioners = practitioners;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** As EDIT makes them, by the second: the next one that is free. */
    NationalId edit() {
        Instant second = clock.instant();
        var id = new NationalId(SECOND.format(second));
        while (!practitioners.known(List.of(id)).isEmpty()) {
            second = second.plusSeconds(1);
            id = new NationalId(SECOND.format(second));
        }
        return id;
    }

    /** An RPPS number. */
    NationalId rpps() {
        return numbers.suggest();
    }
}
