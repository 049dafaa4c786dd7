package dev.ecps.idp.cardportal;

import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardNumber;
import dev.ecps.idp.ecps.card.CardState;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.card.Cards.Ordering;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What holders ask for, each for their own cards. */
@Singleton
class HolderWishes {
    private final Cards cards;

    HolderWishes(Cards cards) {
        this.cards = cards;
    }

    Notice order(NationalId holder) {
        return told(cards.order(holder));
    }

    Notice replace(NationalId holder) {
        return told(cards.replace(holder));
    }

    private static Notice told(Ordering ordering) {
        if (ordering instanceof Ordering.Placed) return Notice.ORDERED;
        return ordering instanceof Ordering.OneAlready ? Notice.ALREADY : Notice.NO_CARD;
    }

    Notice oppose(NationalId holder, String number, CardState.Reason why) {
        boolean opposed = own(holder, number)
                .filter(card -> cards.oppose(card.number(), why))
                .isPresent();
        return opposed ? Notice.OPPOSED : Notice.NOT_OPPOSED;
    }

    Notice askCodes(NationalId holder, String number) {
        boolean asked = own(holder, number)
                .filter(card -> cards.askCodes(card.number()))
                .isPresent();
        return asked ? Notice.CODES : Notice.NO_CODES;
    }

    private Optional<Card> own(NationalId holder, String number) {
        if (!CardNumber.isNumber(number)) return Optional.empty();
        return cards.find(new CardNumber(number)).filter(card -> card.holder().equals(holder));
    }
}
