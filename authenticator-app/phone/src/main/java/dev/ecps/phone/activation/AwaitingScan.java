package dev.ecps.phone.activation;

import dev.ecps.phone.vault.Place;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.activation.MailSent;
import dev.ecps.wire.activation.MaskedContacts;
import dev.ecps.wire.activation.ScannedLink;
import java.time.Instant;

/** The mail has left; the phone waits for the QR code or the link in it. */
public final class AwaitingScan implements PhoneStep {
    private final Handset handset;
    private final Place.AtScan place;

    AwaitingScan(Handset handset, Place.AtScan place) {
        this.handset = handset;
        this.place = place;
    }

    /** What the mail was sent to, masked. */
    public MaskedContacts contacts() {
        return place.opened().contacts();
    }

    /** The whole activation must be complete before this instant; by the provider's clock. */
    public Instant activationExpiresAt() {
        return place.opened().expiresAt();
    }

    /** QR code and link are good until then; by the provider's clock. */
    public Instant linkExpiresAt() {
        return place.mail().linkExpiresAt();
    }

    /** How many more mails may be asked for. */
    public int resendsLeft() {
        return place.mail().resendsLeft();
    }

    /**
     * Hands in what was scanned.
     *
     * @param link the text of the QR code, or the address behind « Démarrer l'activation »
     * @throws dev.ecps.phone.problem.Refused LINK_UNKNOWN, LINK_EXPIRED, LINK_USED, or the activation is over
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public AwaitingSms scan(String link) {
        handset.memory().expect(place);
        handset.gateway().tell(Handset.path(place.opened(), PhonePaths.LINK), new ScannedLink(link.strip()));
        Place.AtSms next = new Place.AtSms(place.opened());
        handset.memory().move(place, next);
        return new AwaitingSms(handset, next);
    }

    /**
     * Has a new mail sent; the older link is good no more. Go on with the step that is returned: it knows the new times.
     *
     * @throws dev.ecps.phone.problem.Refused RESENDS_USED_UP, UNAVAILABLE, or the activation is over
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public AwaitingScan resendMail() {
        handset.memory().expect(place);
        MailSent mail = handset.gateway().post(Handset.path(place.opened(), PhonePaths.MAIL), null, MailSent.class);
        Place.AtScan next = new Place.AtScan(place.opened(), mail);
        handset.memory().move(place, next);
        return new AwaitingScan(handset, next);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.awaitingScan(this);
    }
}
