package dev.ecps.idp.ecps.card;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.storage.Storage;
import dev.ecps.idp.time.Duty;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** What the post brings: the card, and a day later its codes, which are drawn for this letter. */
@Singleton
class CardPost implements Duty {
    private final Storage storage;
    private final CardRows rows;
    private final CardConfig config;
    private final CardLetters letters;
    private final Chance chance;

    CardPost(Storage storage, CardRows rows, CardConfig config, CardLetters letters, Chance chance) {
        this.storage = storage;
        this.rows = rows;
        this.config = config;
        this.letters = letters;
        this.chance = chance;
    }

    @Override
    public void perform(Instant now) {
        each(rows.toAnnounce(now), now, this::announce);
        each(rows.toSendCodes(now), now, this::sendCodes);
    }

    /** One transaction for each: a letter leaves once its card is written, and of two replicas one writes it. */
    private void each(List<String> numbers, Instant now, BiConsumer<CardRow, Instant> step) {
        for (var number : numbers) {
            storage.useTransaction(handle -> rows.locked(number).ifPresent(row -> step.accept(row, now)));
        }
    }

    private void announce(CardRow row, Instant now) {
        if (row.announced()) return;
        rows.announced(row.number());
        if (alive(row, now)) storage.afterCommit(() -> letters.card(row.toCard(now, config)));
    }

    private void sendCodes(CardRow row, Instant now) {
        if (row.codesSent()) return;
        retireEarlier(row);
        if (!alive(row, now)) {
            rows.giveNoCodes(row.number());
            return;
        }
        var clear = Secrets.Clear.draw(chance);
        rows.giveCodes(row.number(), clear.kept(chance));
        storage.afterCommit(() -> letters.codes(row.toCard(now, config), clear));
    }

    private boolean alive(CardRow row, Instant now) {
        return row.toCard(now, config).alive();
    }

    private void retireEarlier(CardRow row) {
        rows.before(row.number()).stream()
                .filter(earlier -> earlier.ended().isEmpty())
                .forEach(
                        earlier -> rows.end(earlier.number(), new CardRow.Ending(CardRow.Why.REPLACED, row.codesAt())));
    }
}
