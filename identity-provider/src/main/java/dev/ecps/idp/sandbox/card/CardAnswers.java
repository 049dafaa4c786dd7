package dev.ecps.idp.sandbox.card;

import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardConfig;
import dev.ecps.idp.ecps.card.CardFlaw;
import dev.ecps.idp.ecps.card.CardNumber;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.card.CodeCheck;
import dev.ecps.idp.oidc.ciba.BackchannelLogins;
import dev.ecps.idp.oidc.ciba.BackchannelLogins.ForCard;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Plays CPS-Gestion, ANS' program of the workstation: the card in the reader answers logins over the back channel. */
@Singleton
class CardAnswers {
    private final Cards cards;
    private final CardConfig config;
    private final BackchannelLogins logins;

    CardAnswers(Cards cards, CardConfig config, BackchannelLogins logins) {
        this.cards = cards;
        this.config = config;
        this.logins = logins;
    }

    /**
     * Approves a request with the code of this card.
     *
     * @return empty if it is approved, else the key of the text that says why not
     */
    String approve(CardNumber number, String request, String code) {
        var card = cards.find(number);
        var waiting = card.flatMap(it -> waiting(it, request));
        if (waiting.isEmpty()) return "reader.error.request.over";
        if (CardFlaw.of(card.get(), config.environment()).isPresent()) return "reader.error.request.card";
        if (!code.matches("[0-9]{4}")) return "reader.error.request.form";
        var check = cards.check(number, code);
        if (check instanceof CodeCheck.Wrong) return "reader.error.request.code";
        if (check instanceof CodeCheck.Refused) return "reader.error.request.blocked";
        return logins.decide(waiting.get().login(), true) ? "" : "reader.error.request.over";
    }

    /** Refuses a request, for which no code is asked. As {@link #approve}. */
    String refuse(CardNumber number, String request) {
        return cards.find(number)
                .flatMap(card -> waiting(card, request))
                .filter(waiting -> logins.decide(waiting.login(), false))
                .map(refused -> "")
                .orElse("reader.error.request.over");
    }

    /** Only what waits for the holder of this very card. */
    private Optional<ForCard> waiting(Card card, String request) {
        return logins.awaitingCardOf(card.holder()).stream()
                .filter(waiting -> waiting.login().id().equals(request))
                .findFirst();
    }
}
