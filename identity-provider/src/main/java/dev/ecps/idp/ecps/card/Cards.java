package dev.ecps.idp.ecps.card;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.card.CardState.Blocked;
import dev.ecps.idp.ecps.card.CardState.Usable;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.storage.Storage;
import dev.ecps.wire.NationalId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All CPx cards, and what their holders do with them. Survives a restart. */
@ApplicationScoped
public class Cards {
    private final Storage storage;
    private final CardRows rows;
    private final CardConfig config;
    private final Practitioners practitioners;
    private final InstantSource clock;
    private final Chance chance;

    Cards(
            Storage storage,
            CardRows rows,
            CardConfig config,
            Practitioners practitioners,
            InstantSource clock,
            Chance chance) {
        this.storage = storage;
        this.rows = rows;
        this.config = config;
        this.practitioners = practitioners;
        this.clock = clock;
        this.chance = chance;
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.positive("ecps.card.validity", config.validity());
        Setting.positive("ecps.card.renewal-before", config.renewalBefore());
        Setting.positive("ecps.card.codes-after", config.codesAfter());
        Setting.within("ecps.card.delivery-working-days", config.deliveryWorkingDays(), 0, 60);
        Setting.within("ecps.card.code-tries", config.codeTries(), 1, 10);
        Setting.within("ecps.card.unblock-tries", config.unblockTries(), 1, 10);
        if (!Secrets.isCode(config.testCode()))
            throw new IllegalStateException("The setting ecps.card.test-code must be 4 digits.");
        if (!Secrets.isUnblockCode(config.testUnblockCode()))
            throw new IllegalStateException("The setting ecps.card.test-unblock-code must be 8 digits.");
    }

    /** The card of this number as it is now; one that was ordered later than now is not there yet. */
    public Optional<Card> find(CardNumber number) {
        var now = clock.instant();
        return rows.find(number.value())
                .filter(row -> !row.orderedAt().isAfter(now))
                .map(row -> row.toCard(now, config));
    }

    /** All cards that somebody ever had, the latest first. */
    public List<Card> of(NationalId holder) {
        var now = clock.instant();
        return rows.of(holder.value(), now).stream()
                .map(row -> row.toCard(now, config))
                .toList();
    }

    /** The cards of everybody, those of one person together, as many as this at most. */
    public List<Card> all(int most) {
        var now = clock.instant();
        return rows.all(now, most).stream().map(row -> row.toCard(now, config)).toList();
    }

    /** The card that somebody logs in with: the usable one if there is any, else the latest. */
    public Optional<Card> ofHolder(NationalId holder) {
        var all = of(holder);
        return all.stream()
                .filter(Card::usable)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** What an order came to. */
    public sealed interface Ordering {
        /** A card is on its way. */
        record Placed(Card card) implements Ordering {}

        /** Nobody has this identifier, or somebody whose profession gives no card. */
        record NoCardForThem() implements Ordering {}

        /** There is one already that is good, or on its way: it can be replaced, or awaited. */
        record OneAlready(Card card) implements Ordering {}
    }

    /** Orders a first card, or another one after the last one ended. */
    public Ordering order(NationalId holder) {
        return ordered(holder, cards -> cards.stream().filter(Card::alive).findFirst());
    }

    /** Orders a card in the place of the present one, which is good until the codes of the new one arrive. */
    public Ordering replace(NationalId holder) {
        return ordered(
                holder,
                cards -> cards.stream()
                        .filter(card -> card.alive() && !card.hasCodes())
                        .findFirst());
    }

    private Ordering ordered(NationalId holder, Function<List<Card>, Optional<Card>> obstacle) {
        // Past what is remembered: whoever is registered in the transaction at hand may have their card ordered in it
        var kind = practitioners.find(List.of(holder)).values().stream()
                .flatMap(person -> CardKind.of(person).stream())
                .findFirst();
        if (kind.isEmpty()) return new Ordering.NoCardForThem();
        return storage.inTransaction(handle -> {
            practitioners.lock(holder);
            var cards = of(holder);
            var there = obstacle.apply(cards);
            if (there.isPresent()) return new Ordering.OneAlready(there.get());
            var row = new NewCard(CardNumber.draw(chance), holder, kind.get(), config).ordered(clock.instant());
            rows.insert(row);
            cards.forEach(card -> rows.follow(card.number().value(), row.number()));
            return new Ordering.Placed(row.toCard(clock.instant(), config));
        });
    }

    /**
     * Declares a card lost or stolen: it is good for nothing from now on.
     *
     * @return false if it was already opposed, replaced or over
     */
    public boolean oppose(CardNumber number, CardState.Reason why) {
        return changed(number, row -> {
            if (!row.toCard(clock.instant(), config).alive()) return false;
            rows.end(row.number(), new CardRow.Ending(CardRow.Why.valueOf(why.name()), now()));
            // What it was to replace is to be renewed again
            rows.followNobody(row.number());
            return true;
        });
    }

    /**
     * Asks for another letter with codes. The codes in use stay until it arrives.
     *
     * @return false if the card is over, or such a letter is on its way already
     */
    public boolean askCodes(CardNumber number) {
        return changed(number, row -> {
            var card = row.toCard(clock.instant(), config);
            if (!card.alive() || card.state() instanceof CardState.Ordered || !row.codesSent()) return false;
            rows.askCodes(row.number(), now().plus(config.codesAfter()));
            return true;
        });
    }

    /**
     * Checks a code porteur and counts the wrong ones under the row's lock, so that no number of parallel guesses gets
     * more than the allowed tries.
     */
    public CodeCheck check(CardNumber number, String code) {
        return storage.inTransaction(handle -> rows.locked(number.value())
                .map(row -> check(row, code))
                .orElseThrow(() -> new IllegalArgumentException("no such card")));
    }

    private CodeCheck check(CardRow row, String code) {
        var state = row.state(clock.instant(), config);
        if (!(state instanceof Usable)) return new CodeCheck.Refused(state);
        if (Secrets.fits(row.secrets().map(Secrets::salt), code, row.secrets().map(Secrets::code))) {
            if (row.codeFailures() > 0) rows.countFailures(row.number(), 0, row.unblockFailures());
            return new CodeCheck.Right();
        }
        int failures = row.codeFailures() + 1;
        rows.countFailures(row.number(), failures, row.unblockFailures());
        int left = config.codeTries() - failures;
        return left > 0 ? new CodeCheck.Wrong(left) : new CodeCheck.Refused(new Blocked(unblockTriesLeft(row)));
    }

    private int unblockTriesLeft(CardRow row) {
        return Math.max(0, config.unblockTries() - row.unblockFailures());
    }

    /** As {@link #check}, with the unblock code, of a card that is blocked: if it is right, all tries are there again. */
    public CodeCheck unblock(CardNumber number, String unblockCode) {
        return storage.inTransaction(handle -> rows.locked(number.value())
                .map(row -> unblock(row, unblockCode))
                .orElseThrow(() -> new IllegalArgumentException("no such card")));
    }

    private CodeCheck unblock(CardRow row, String typed) {
        var state = row.state(clock.instant(), config);
        if (!(state instanceof Blocked blocked) || blocked.unblockTriesLeft() == 0) return new CodeCheck.Refused(state);
        if (Secrets.fits(row.secrets().map(Secrets::salt), typed, row.secrets().map(Secrets::unblockCode))) {
            rows.countFailures(row.number(), 0, 0);
            return new CodeCheck.Right();
        }
        rows.countFailures(row.number(), row.codeFailures(), row.unblockFailures() + 1);
        int left = unblockTriesLeft(row) - 1;
        return left > 0 ? new CodeCheck.Wrong(left) : new CodeCheck.Refused(new Blocked(0));
    }

    <R> R changed(CardNumber number, Function<CardRow, R> step) {
        return storage.inTransaction(handle -> step.apply(
                rows.locked(number.value()).orElseThrow(() -> new IllegalArgumentException("no such card"))));
    }

    /** Forgets all cards these people ever had. For people who never existed. */
    public void forgetOf(Collection<NationalId> holders) {
        if (!holders.isEmpty())
            rows.deleteOf(holders.stream().map(NationalId::value).toList());
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
