package dev.ecps.idp.login;

import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardConfig;
import dev.ecps.idp.ecps.card.CardFlaw;
import dev.ecps.idp.ecps.card.CardNumber;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.card.CodeCheck;
import dev.ecps.idp.ecps.card.Reader;
import dev.ecps.idp.ecps.card.Readers;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.oidc.authorization.AuthorizationSession;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.AwaitingCardCode;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.PresentedCard;
import dev.ecps.idp.oidc.authorization.AuthorizationSessions;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** From a card in a reader to a proof of who it is. */
@Singleton
class CardLogin {
    /** No reader has such an insertion. */
    private static final String CERTIFICATE = "certificate";

    private final Readers readers;
    private final Cards cards;
    private final CardConfig config;
    private final Practitioners practitioners;
    private final AuthorizationSessions logins;

    CardLogin(
            Readers readers,
            Cards cards,
            CardConfig config,
            Practitioners practitioners,
            AuthorizationSessions logins) {
        this.readers = readers;
        this.cards = cards;
        this.config = config;
        this.practitioners = practitioners;
        this.logins = logins;
    }

    /** Takes the card that is in this reader: from now on the login asks for its code. */
    Optional<CardRefusal> take(AuthorizationSession login, String reader, String userAgent) {
        var found = readers.find(reader).filter(Reader::plugged);
        if (found.isEmpty()) return Optional.of(CardRefusal.NO_READER);
        if (found.get().firefoxFails() && userAgent.contains("Firefox/")) return Optional.of(CardRefusal.FIREFOX);
        var card = found.get().card().flatMap(cards::find);
        if (card.isEmpty()) return Optional.of(CardRefusal.NO_CARD);
        var flaw = flawOf(card.get());
        if (flaw.isEmpty()) {
            var presented =
                    new PresentedCard(card.get().number().value(), found.get().insertion());
            logins.present(login.frame().id(), card.get().holder(), presented);
        }
        return flaw;
    }

    /**
     * Takes the card whose certificate the browser showed; its code was asked for by the computer. The number in the
     * subject tells which card it is, so that an opposed one's certificate is of no use.
     */
    Verdict take(AuthorizationSession login, X509Certificate certificate) {
        var shown = CardSubject.of(certificate);
        var card = shown.flatMap(subject -> cards.find(subject.number())
                .filter(known -> known.holder().value().equals(subject.holder())));
        if (card.isEmpty()) return new Verdict.Refused(CardRefusal.UNKNOWN);
        var flaw = flawOf(card.get());
        if (flaw.isPresent()) return new Verdict.Refused(flaw.get());
        var presented = new PresentedCard(card.get().number().value(), CERTIFICATE);
        logins.present(login.frame().id(), card.get().holder(), presented);
        return new Verdict.Proven(new AwaitingCardCode(login.frame(), card.get().holder(), presented));
    }

    private Optional<CardRefusal> flawOf(Card card) {
        var flaw = CardFlaw.of(card, config.environment()).map(CardRefusal::of);
        if (flaw.isPresent() || practitioners.find(card.holder()).isPresent()) return flaw;
        return Optional.of(CardRefusal.NOT_IN_DIRECTORY);
    }

    /** What a code came to. */
    sealed interface Verdict {
        /** It is the holder. */
        record Proven(AwaitingCardCode login) implements Verdict {}

        /** What was typed is no code at all; no try is counted. */
        record NoCode(boolean empty) implements Verdict {}

        record Wrong(int triesLeft) implements Verdict {}

        /** This card does not log in. */
        record Refused(CardRefusal why) implements Verdict {}
    }

    /** Checks the code of the card that this login began with; the card must not have left the reader since. */
    Verdict check(AwaitingCardCode login, String code) {
        var number = new CardNumber(login.card().number());
        var card = cards.find(number);
        if (card.isEmpty() || !stillIn(login.card(), number)) return new Verdict.Refused(CardRefusal.REMOVED);
        var flaw = flawOf(card.get());
        if (flaw.isPresent()) return new Verdict.Refused(flaw.get());
        if (!code.matches("[0-9]{4}")) return new Verdict.NoCode(code.isEmpty());
        var check = cards.check(number, code);
        if (check instanceof CodeCheck.Wrong wrong) return new Verdict.Wrong(wrong.triesLeft());
        if (check instanceof CodeCheck.Refused refused) {
            return new Verdict.Refused(
                    CardFlaw.of(refused.state()).map(CardRefusal::of).orElse(CardRefusal.NOT_ACTIVE));
        }
        return new Verdict.Proven(login);
    }

    private boolean stillIn(PresentedCard presented, CardNumber number) {
        return readers.used().stream()
                .filter(reader -> reader.card().filter(number::equals).isPresent())
                .anyMatch(reader -> reader.insertion().equals(presented.insertion()));
    }
}
