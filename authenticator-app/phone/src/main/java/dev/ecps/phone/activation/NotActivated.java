package dev.ecps.phone.activation;

import dev.ecps.phone.vault.Place;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.activation.ActivationOpened;
import dev.ecps.wire.activation.ActivationRequest;
import dev.ecps.wire.activation.CardScanned;
import dev.ecps.wire.activation.ScannedLink;

/** « Demander l'activation de la e-CPS »: the phone has no e-CPS. */
public final class NotActivated implements PhoneStep {
    private final Handset handset;

    NotActivated(Handset handset) {
        this.handset = handset;
    }

    /** @see #requestActivation(String) */
    public ContactsShown requestActivation(NationalId nationalId) {
        return requestActivation(nationalId.value());
    }

    /**
     * Asks for an activation.
     *
     * @param typed the national identifier as it was typed; the provider judges it
     * @throws dev.ecps.phone.problem.Refused NATIONAL_ID_NOT_RECOGNISED or CONTACTS_MISSING, each with a {@code cause}
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public ContactsShown requestActivation(String typed) {
        Place start = new Place.AtStart();
        handset.memory().expect(start);
        ActivationOpened opened =
                handset.gateway().post(PhonePaths.ACTIVATIONS, new ActivationRequest(typed), ActivationOpened.class);
        Place.AtContacts next = new Place.AtContacts(opened);
        handset.memory().begin(start, next, typed);
        return new ContactsShown(handset, next);
    }

    /**
     * Begins an activation by card: hands in the QR code that the management portal shows to whoever logged in with a
     * card. Nothing was asked for before.
     *
     * @param qr the text of the QR code
     * @throws dev.ecps.phone.problem.Refused LINK_UNKNOWN, LINK_EXPIRED (the portal shows another by now) or LINK_USED,
     *     each with the {@code cause} PORTAL
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public AwaitingShownCode scan(String qr) {
        Place start = new Place.AtStart();
        handset.memory().expect(start);
        CardScanned scanned =
                handset.gateway().post(PhonePaths.CARD_ACTIVATIONS, new ScannedLink(qr.strip()), CardScanned.class);
        Place.AtShownCode next = new Place.AtShownCode(scanned);
        handset.memory().move(start, next);
        return new AwaitingShownCode(handset, next);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.notActivated(this);
    }
}
