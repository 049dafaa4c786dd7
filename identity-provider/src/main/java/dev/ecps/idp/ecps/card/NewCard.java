package dev.ecps.idp.ecps.card;

import dev.ecps.wire.NationalId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How cards begin. */
final class NewCard {
    private final CardNumber number;
    private final NationalId holder;
    private final CardKind kind;
    private final CardConfig config;

    NewCard(CardNumber number, NationalId holder, CardKind kind, CardConfig config) {
        this.number = number;
        this.holder = holder;
        this.kind = kind;
        this.config = config;
    }

    /** One that is made and sent as of this moment. */
    CardRow ordered(Instant then) {
        var order = then.truncatedTo(ChronoUnit.MICROS);
        var delivered = WorkingDays.after(order, config.deliveryWorkingDays());
        return row(config.environment(), order, delivered, Optional.empty());
    }

    /** One that is there already, with codes that somebody chose. */
    CardRow present(Instant now, Card.Environment environment, Secrets secrets) {
        var delivered = now.truncatedTo(ChronoUnit.MICROS);
        return row(environment, delivered, delivered, Optional.of(secrets));
    }

    private CardRow row(Card.Environment environment, Instant order, Instant delivered, Optional<Secrets> secrets) {
        boolean there = secrets.isPresent();
        return new CardRow(
                number.value(),
                holder.value(),
                kind,
                environment,
                order,
                delivered,
                there,
                there ? delivered : delivered.plus(config.codesAfter()),
                there,
                secrets,
                0,
                0,
                end(delivered, config),
                true,
                Optional.empty(),
                Optional.empty());
    }

    /** When a card that was delivered then ends. */
    static Instant end(Instant delivered, CardConfig config) {
        return delivered.atZone(ZoneOffset.UTC).plus(config.validity()).toInstant();
    }
}
