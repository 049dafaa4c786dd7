package dev.ecps.idp.ecps.activation;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.activation.Activation.CodeShown;
import dev.ecps.idp.ecps.activation.Activation.Completed;
import dev.ecps.idp.ecps.activation.CardDesk.QrScanned;
import dev.ecps.idp.ecps.activation.CardDesk.QrShown;
import dev.ecps.idp.ecps.activation.Outcome.Refused;
import dev.ecps.idp.ecps.activation.Outcome.Taken;
import dev.ecps.idp.ecps.activation.Outcome.Why;
import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.idp.shortlived.ShortLived.Step;
import dev.ecps.wire.NationalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The desks at which people activate an e-CPS with their card. A desk is one login of one person at the portal: nobody
 * else sees its QR code and its code, and what is scanned from it activates nobody else's e-CPS. Whoever calls vouches
 * that the person proved who they are with a card.
 */
@ApplicationScoped
public class CardActivations {
    /** A QR code that is scanned late is told that it is old. */
    private static final Duration AFTERLIFE = Duration.ofHours(1);

    private final ActivationConfig config;
    private final Activations activations;
    private final ActivationLinks links;
    private final InstantSource clock;
    private final Chance chance;
    private final ShortLived<String, CardDesk> desks = ShortLived.until(CardDesk::forgottenAt, AFTERLIFE);
    private final ShortLived<String, Ticket> tickets = ShortLived.until(Ticket::until, AFTERLIFE);

    CardActivations(
            ActivationConfig config,
            Activations activations,
            ActivationLinks links,
            InstantSource clock,
            Chance chance) {
        this.config = config;
        this.activations = activations;
        this.links = links;
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * What a QR code is good for, by the fingerprint of its token.
     *
     * @param desk that shows it
     * @param until when it is good no more
     * @param used whether a phone has scanned it
     */
    private record Ticket(String desk, NationalId nationalId, Instant until, boolean used) {
        Ticket scanned() {
            return new Ticket(desk, nationalId, until, true);
        }

        Ticket over(Instant now) {
            return new Ticket(desk, nationalId, now.isBefore(until) ? now : until, used);
        }
    }

    /**
     * What this desk shows now. A desk without a good QR code and without a phone is given a new QR code.
     *
     * @param who proved by card who they are
     * @param desk names their login; another login has another
     */
    public CardScreen look(NationalId who, String desk) {
        var now = clock.instant();
        var there = desks.find(desk, now).filter(it -> it.nationalId().equals(who));
        if (there.isPresent() && there.get() instanceof QrScanned scanned) return screen(scanned, now);
        if (there.isPresent() && there.get() instanceof QrShown qr && now.isBefore(qr.until())) return screen(qr);
        return screen(newQr(who, desk, now));
    }

    /** « Recommencer »: whatever this desk showed is good no more; shows a new QR code. */
    public CardScreen again(NationalId who, String desk) {
        leave(desk);
        return look(who, desk);
    }

    /** Whoever sat there went away: QR code and code are good no more; a phone whose code was accepted goes on. */
    public void leave(String desk) {
        var now = clock.instant();
        desks.take(desk, now).ifPresent(gone -> {
            if (gone instanceof QrShown qr) tickets.change(Chance.fingerprint(qr.token()), now, it -> it.over(now));
            if (gone instanceof QrScanned scanned) activations.abandon(scanned.activation());
        });
    }

    private QrShown newQr(NationalId who, String desk, Instant now) {
        var qr = new QrShown(who, chance.token(), now.plus(config.cardQrLife()));
        tickets.put(Chance.fingerprint(qr.token()), new Ticket(desk, who, qr.until(), false), now);
        desks.put(desk, qr, now);
        return qr;
    }

    private CardScreen screen(QrShown qr) {
        return new CardScreen.Qr(links.onPortal(qr.token()), qr.until());
    }

    private CardScreen screen(QrScanned scanned, Instant now) {
        var standing = activations.standing(scanned.activation());
        if (standing.isEmpty()) return new CardScreen.Expired();
        var activation = standing.get();
        if (activation instanceof Completed) return new CardScreen.Activated();
        if (activation instanceof Activation.Locked) return new CardScreen.Locked();
        if (activation.frame().expired(now)) return new CardScreen.Expired();
        if (!(activation instanceof CodeShown shown)) return new CardScreen.PinAwaited();
        return now.isBefore(shown.codeExpiresAt())
                ? new CardScreen.Code(scanned.code(), shown.codeExpiresAt())
                : new CardScreen.Expired();
    }

    /**
     * A phone that scanned.
     *
     * @param nationalId whose e-CPS it is about to get
     * @param secret name of its activation
     */
    record Scan(NationalId nationalId, String secret, Instant codeExpiresAt, Instant expiresAt) {
        @Override
        public String toString() {
            return "Scan[…]";
        }
    }

    /** A phone shows what it scanned; of two phones, one is let on. */
    Outcome<Scan> scan(String link) {
        var now = clock.instant();
        var fingerprint = Chance.fingerprint(links.tokenOnPortal(link));
        var taken = tickets.<Outcome<Ticket>>step(fingerprint, now, ticket -> {
                    if (ticket.used()) return new Step<>(ticket, new Refused<>(Why.LINK_USED));
                    if (!now.isBefore(ticket.until())) return new Step<>(ticket, new Refused<>(Why.LINK_EXPIRED));
                    return new Step<>(ticket.scanned(), new Taken<>(ticket));
                })
                .orElseGet(() -> new Refused<>(Why.LINK_UNKNOWN));
        if (taken instanceof Taken<Ticket> good) return new Taken<>(scanned(good.told(), fingerprint, now));
        return new Refused<>(((Refused<Ticket>) taken).why());
    }

    private Scan scanned(Ticket ticket, String fingerprint, Instant now) {
        var code = chance.digits(config.cardCodeLength());
        var opened = activations.beginByCard(ticket.nationalId(), fingerprint, code);
        desks.change(
                ticket.desk(),
                now,
                desk -> desk instanceof QrShown qr && qr.shows(fingerprint)
                        ? qr.scanned(Chance.fingerprint(opened.secret()), code, opened.expiresAt())
                        : desk);
        return new Scan(ticket.nationalId(), opened.secret(), opened.codeExpiresAt(), opened.expiresAt());
    }
}
