package dev.ecps.idp.ecps.card;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.storage.Storage;
import dev.ecps.idp.time.Due;
import dev.ecps.idp.time.Duty;
import dev.ecps.wire.NationalId;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** « Son renouvellement est automatique »: the next card is ordered in time. After a journey of years, one after the other. */
@Singleton
@Priority(1_000)
class CardRenewal implements Duty {
    private final Storage storage;
    private final CardRows rows;
    private final CardConfig config;
    private final Practitioners practitioners;
    private final Chance chance;

    CardRenewal(Storage storage, CardRows rows, CardConfig config, Practitioners practitioners, Chance chance) {
        this.storage = storage;
        this.rows = rows;
        this.config = config;
        this.practitioners = practitioners;
        this.chance = chance;
    }

    @Override
    public void perform(Instant now) {
        var end = now.atZone(ZoneOffset.UTC).plus(config.renewalBefore()).toInstant();
        var due = rows.toRenew(end);
        while (!due.isEmpty()) {
            var renewed = due.stream().filter(number -> renew(number, end)).toList();
            due = renewed.isEmpty() ? List.of() : rows.toRenew(end);
        }
    }

    @Override
    public Optional<Due> next(Instant now) {
        return rows.nextEnd(
                        now.atZone(ZoneOffset.UTC).plus(config.renewalBefore()).toInstant())
                .map(end ->
                        end.atZone(ZoneOffset.UTC).minus(config.renewalBefore()).toInstant())
                .map(order -> new Due(order, "card-renewed"));
    }

    /** Whoever left the directory, or the professions that give one, gets no other card. */
    private boolean renew(String number, Instant end) {
        return storage.inTransaction(handle -> withHolder(number)
                .filter(row -> row.successor().isEmpty()
                        && row.ended().isEmpty()
                        && !row.expiresAt().isAfter(end))
                .filter(row -> inTime(row))
                .isPresent());
    }

    /** In this order, as who orders a card by hand: of the two, one places an order. */
    private Optional<CardRow> withHolder(String number) {
        rows.find(number).map(CardRow::nationalId).map(NationalId::new).ifPresent(practitioners::lock);
        return rows.locked(number);
    }

    private boolean inTime(CardRow row) {
        var holder = new NationalId(row.nationalId());
        var kind = practitioners.find(List.of(holder)).values().stream()
                .flatMap(person -> CardKind.of(person).stream())
                .findFirst();
        if (kind.isEmpty()) return false;
        var order = row.expiresAt()
                .atZone(ZoneOffset.UTC)
                .minus(config.renewalBefore())
                .toInstant();
        var next = new NewCard(CardNumber.draw(chance), holder, kind.get(), config)
                .ordered(order.isBefore(row.orderedAt()) ? row.orderedAt() : order);
        rows.insert(next);
        rows.follow(row.number(), next.number());
        return true;
    }
}
