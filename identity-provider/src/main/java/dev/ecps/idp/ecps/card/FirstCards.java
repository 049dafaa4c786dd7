package dev.ecps.idp.ecps.card;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.Utf8Properties;
import dev.ecps.idp.storage.Storage;
import dev.ecps.idp.time.Due;
import dev.ecps.idp.time.Duty;
import dev.ecps.wire.NationalId;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cards that shipped people have from the start, so that a login by card works at once. Whoever ever had a card gets
 * none here; an import may bring shipped people later.
 */
@Singleton
class FirstCards implements Duty {
    /** Her contact data are missing too: FranceConnect is what remains. */
    private static final String WITHOUT_CARD = "899700001235";

    /** Whose first card is not a usable one; the others' are. */
    private static final Map<String, Plight> PLIGHTS = Map.of(
            "899700009154",
            Plight.BLOCKED,
            "899700009162",
            Plight.EXPIRED,
            "899700009170",
            Plight.OF_OTHER_ENVIRONMENT,
            "899700009188",
            Plight.LOST,
            WITHOUT_CARD,
            Plight.NO_CARD);

    private final List<NationalId> shipped;
    private final Practitioners practitioners;
    private final CardRows rows;
    private final CardConfig config;
    private final Storage storage;
    private final Chance chance;
    private long seen = -1;

    FirstCards(Practitioners practitioners, CardRows rows, CardConfig config, Storage storage, Chance chance) {
        this.practitioners = practitioners;
        this.rows = rows;
        this.config = config;
        this.storage = storage;
        this.chance = chance;
        this.shipped = Utf8Properties.of("/directory/situations.properties").keySet().stream()
                .map(id -> new NationalId((String) id))
                .filter(id -> plight(id) != Plight.NO_CARD)
                .toList();
    }

    private enum Plight {
        NONE,
        BLOCKED,
        EXPIRED,
        OF_OTHER_ENVIRONMENT,
        LOST,
        NO_CARD
    }

    /** After the directory was filled. */
    void begin(@Observes @Priority(3_000) StartupEvent started, InstantSource clock) {
        perform(clock.instant());
    }

    @Override
    public synchronized void perform(Instant now) {
        long edition = practitioners.edition();
        if (!config.shipped() || edition == seen) return;
        if (!without().isEmpty()) give(now);
        seen = edition;
    }

    /** They come with the people. */
    @Override
    public Optional<Due> next(Instant now) {
        return Optional.empty();
    }

    private List<NationalId> without() {
        var holders = rows.holdersAmong(shipped.stream().map(NationalId::value).toList());
        return shipped.stream().filter(id -> !holders.contains(id.value())).toList();
    }

    private void give(Instant now) {
        storage.useTransaction(handle -> {
            practitioners.lock(shipped);
            practitioners
                    .find(without())
                    .values()
                    .forEach(person -> card(person, now).ifPresent(rows::insert));
        });
    }

    private Optional<CardRow> card(Practitioner person, Instant now) {
        var id = person.nationalId();
        var plight = plight(id);
        return CardKind.of(person)
                .map(kind -> {
                    var secrets = new Secrets.Clear(config.testCode(), config.testUnblockCode()).kept(chance);
                    var card = new NewCard(CardNumber.draw(chance), id, kind, config);
                    return card.present(since(plight, now), environment(plight), secrets);
                })
                .map(row -> in(plight, row));
    }

    private static Plight plight(NationalId id) {
        return PLIGHTS.getOrDefault(id.value(), Plight.NONE);
    }

    private Instant since(Plight plight, Instant now) {
        var age = plight == Plight.EXPIRED ? config.validity().plusDays(1) : Period.ZERO;
        return now.atZone(ZoneOffset.UTC).minus(age).toInstant();
    }

    private Card.Environment environment(Plight plight) {
        if (plight != Plight.OF_OTHER_ENVIRONMENT) return config.environment();
        return config.environment() == Card.Environment.TEST ? Card.Environment.REAL : Card.Environment.TEST;
    }

    private CardRow in(Plight plight, CardRow row) {
        return switch (plight) {
            case BLOCKED -> row.blocked(config.codeTries());
            case EXPIRED -> row.notRenewed();
            case LOST -> row.ended(new CardRow.Ending(CardRow.Why.LOST, row.deliveredAt()));
            default -> row;
        };
    }
}
