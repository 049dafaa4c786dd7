package dev.ecps.phone.activation;

import dev.ecps.phone.vault.Place;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.activation.MailSent;
import dev.ecps.wire.activation.MaskedContacts;
import java.time.Instant;

/** « L'activation utilise ces informations »: the holder looks at the masked contacts. */
public final class ContactsShown implements PhoneStep {
    private final Handset handset;
    private final Place.AtContacts place;

    ContactsShown(Handset handset, Place.AtContacts place) {
        this.handset = handset;
        this.place = place;
    }

    /** What mail and SMS will be sent to, masked. */
    public MaskedContacts contacts() {
        return place.opened().contacts();
    }

    /** The whole activation must be complete before this instant; by the provider's clock. */
    public Instant activationExpiresAt() {
        return place.opened().expiresAt();
    }

    /**
     * « Envoyer ma demande d'activation »: has the mail sent.
     *
     * @throws dev.ecps.phone.problem.Refused RESENDS_USED_UP, UNAVAILABLE, or the activation is over
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public AwaitingScan confirm() {
        handset.memory().expect(place);
        MailSent mail = handset.gateway().post(Handset.path(place.opened(), PhonePaths.MAIL), null, MailSent.class);
        Place.AtScan next = new Place.AtScan(place.opened(), mail);
        handset.memory().move(place, next);
        return new AwaitingScan(handset, next);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.contactsShown(this);
    }
}
