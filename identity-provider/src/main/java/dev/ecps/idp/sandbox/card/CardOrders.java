package dev.ecps.idp.sandbox.card;

import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardBench;
import dev.ecps.idp.ecps.card.CardConfig;
import dev.ecps.idp.ecps.card.CardKind;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.card.Cards.Ordering;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the cards that the API is asked for. */
@Singleton
class CardOrders {
    private static final String ORDERED = "ordered";

    private final Cards cards;
    private final CardBench bench;
    private final CardConfig config;
    private final Practitioners practitioners;

    CardOrders(Cards cards, CardBench bench, CardConfig config, Practitioners practitioners) {
        this.cards = cards;
        this.bench = bench;
        this.config = config;
        this.practitioners = practitioners;
    }

    /** Checks everything before anything is made. */
    Card make(WantedCard wanted) {
        var holder = holder(wanted.nationalId());
        var kind = kind(wanted.kind(), holder);
        var environment = environment(wanted.environment());
        var code = code(wanted.code());
        if (ORDERED.equals(wanted.state())) return order(holder);
        var state = state(wanted.state());
        var card = bench.make(holder.nationalId(), kind, environment, code);
        if (state != WantedState.USABLE) state.reach(card, bench, cards);
        return cards.find(card.number()).orElseThrow();
    }

    private Card order(Practitioner holder) {
        var ordering = cards.order(holder.nationalId());
        if (ordering instanceof Ordering.Placed placed) return placed.card();
        if (ordering instanceof Ordering.OneAlready) {
            throw new Refusal(Problem.of(ProblemType.CONFLICT, "There is a good card already, or one is on its way.")
                    .about("state"));
        }
        throw Refusal.field("nationalId", "This person's profession gives no card, so none can be ordered.");
    }

    private Practitioner holder(@Nullable String id) {
        if (id == null || NationalId.flawOfTyped(id).isPresent()) {
            throw Refusal.field("nationalId", "It must be a national identifier, prefix included.");
        }
        return practitioners
                .find(NationalId.of(id))
                .orElseThrow(() -> Refusal.field("nationalId", "Nobody in the directory has this identifier."));
    }

    private static CardKind kind(@Nullable String kind, Practitioner holder) {
        if (kind == null) return CardKind.of(holder).orElse(CardKind.CPS);
        try {
            return CardKind.valueOf(kind);
        } catch (IllegalArgumentException e) {
            throw Refusal.field("kind", "It must be CPS, CPF, CPE, CPA or CDE.");
        }
    }

    private static WantedState state(@Nullable String state) {
        if (state == null) return WantedState.USABLE;
        return WantedState.of(state)
                .orElseThrow(
                        () -> Refusal.field("state", "It must be ordered, or one of " + WantedState.words() + "."));
    }

    private Card.Environment environment(@Nullable String name) {
        if (name == null) return config.environment();
        return switch (name) {
            case "test" -> Card.Environment.TEST;
            case "real" -> Card.Environment.REAL;
            default -> throw Refusal.field("environment", "It must be test or real.");
        };
    }

    private static Optional<String> code(@Nullable String code) {
        if (code != null && !code.matches("[0-9]{4}")) throw Refusal.field("code", "It must be 4 digits.");
        return Optional.ofNullable(code);
    }
}
