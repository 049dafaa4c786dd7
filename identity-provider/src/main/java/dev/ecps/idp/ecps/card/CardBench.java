package dev.ecps.idp.ecps.card;

import dev.ecps.idp.chance.Chance;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings cards into a state at once, without post and waiting: for shipped people and for the sandbox. */
@Singleton
public class CardBench {
    private final CardRows rows;
    private final Cards cards;
    private final CardPost post;
    private final CardConfig config;
    private final InstantSource clock;
    private final Chance chance;

    CardBench(CardRows rows, Cards cards, CardPost post, CardConfig config, InstantSource clock, Chance chance) {
        this.rows = rows;
        this.cards = cards;
        this.post = post;
        this.config = config;
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * Makes a usable card.
     *
     * @param code 4 digits; the documented test code if empty
     * @throws IllegalArgumentException if the code is something else
     */
    public Card make(NationalId holder, CardKind kind, Card.Environment environment, Optional<String> code) {
        var secrets = new Secrets.Clear(code.orElse(config.testCode()), config.testUnblockCode()).kept(chance);
        var row = new NewCard(CardNumber.draw(chance), holder, kind, config)
                .present(clock.instant(), environment, secrets);
        rows.insert(row);
        return row.toCard(clock.instant(), config);
    }

    /** As after too many wrong codes. */
    public void block(CardNumber number) {
        change(number, row -> rows.countFailures(row.number(), config.codeTries(), row.unblockFailures()));
    }

    /** All tries are there again, whatever came before. */
    public void unblock(CardNumber number) {
        change(number, row -> rows.countFailures(row.number(), 0, 0));
    }

    /** Its validity ended just now; nothing follows it by itself. */
    public void expire(CardNumber number) {
        change(number, row -> rows.expire(row.number(), now()));
    }

    /** The card arrives now, and the letter with its codes at once. */
    public void deliver(CardNumber number) {
        change(number, row -> {
            var now = now();
            if (row.deliveredAt().isAfter(now)) rows.deliver(row.number(), now, now, NewCard.end(now, config));
            else rows.deliver(row.number(), row.deliveredAt(), now, row.expiresAt());
        });
        post.perform(clock.instant());
    }

    /** Forgets a card as if it had never been. */
    public boolean remove(CardNumber number) {
        rows.followNobody(number.value());
        return rows.delete(number.value());
    }

    private void change(CardNumber number, Consumer<CardRow> change) {
        cards.changed(number, row -> {
            change.accept(row);
            return true;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
