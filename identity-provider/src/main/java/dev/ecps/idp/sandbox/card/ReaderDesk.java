package dev.ecps.idp.sandbox.card;

import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardBench;
import dev.ecps.idp.ecps.card.CardNumber;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.card.CodeCheck;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What is done with a card at the desk. */
@Singleton
class ReaderDesk {
    private final Cards cards;
    private final CardBench bench;

    ReaderDesk(Cards cards, CardBench bench) {
        this.cards = cards;
        this.bench = bench;
    }

    /** The card of this number, or the one that the holder of this identifier logs in with. */
    Optional<Card> card(String typed) {
        if (CardNumber.isNumber(typed)) {
            var byNumber = cards.find(new CardNumber(typed));
            if (byNumber.isPresent()) return byNumber;
        }
        // An ADELI number has ten digits as well
        return NationalId.flawOfTyped(typed).isPresent() ? Optional.empty() : cards.ofHolder(NationalId.of(typed));
    }

    /** Brings a card into a state, if a way leads there. */
    void bring(CardNumber number, String wanted) {
        WantedState.of(wanted)
                .ifPresent(state -> cards.find(number)
                        .filter(card -> state.reachableFrom(card.state()))
                        .ifPresent(card -> state.reach(card, bench, cards)));
    }

    /** Tries an unblock code; empty if it was right, else the key of the text that says why not. */
    String unblock(CardNumber number, String code) {
        if (!code.matches("[0-9]{8}")) return "reader.error.unblock.form";
        var check = cards.unblock(number, code);
        if (check instanceof CodeCheck.Right) return "";
        return check instanceof CodeCheck.Wrong ? "reader.error.unblock.wrong" : "reader.error.unblock.over";
    }
}
