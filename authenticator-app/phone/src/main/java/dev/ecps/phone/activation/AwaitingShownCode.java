package dev.ecps.phone.activation;

import dev.ecps.phone.pin.PinSecret;
import dev.ecps.phone.vault.DeviceKey;
import dev.ecps.phone.vault.Place;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.activation.ActivationOpened;
import dev.ecps.wire.activation.EnteredCode;
import dev.ecps.wire.activation.MaskedContacts;
import dev.ecps.wire.activation.PinRules;
import java.time.Instant;

/** The QR code of the management portal was scanned: the code that the PC shows now is copied into the phone. */
public final class AwaitingShownCode implements PhoneStep {
    /** A card's activation writes to nobody. */
    private static final MaskedContacts NOBODY = new MaskedContacts("", "");

    private final Handset handset;
    private final Place.AtShownCode place;

    AwaitingShownCode(Handset handset, Place.AtShownCode place) {
        this.handset = handset;
        this.place = place;
    }

    /** The whole activation must be complete before this instant; by the provider's clock. */
    public Instant activationExpiresAt() {
        return place.scanned().expiresAt();
    }

    /** How many digits the code has. */
    public int codeLength() {
        return place.scanned().codeLength();
    }

    /** The code is good until then; by the provider's clock. */
    public Instant codeExpiresAt() {
        return place.scanned().codeExpiresAt();
    }

    /**
     * Enters the code. After a wrong one, enter another.
     *
     * @throws dev.ecps.phone.problem.Refused SHOWN_CODE_WRONG (with {@code triesLeft}), SHOWN_CODE_EXPIRED,
     *     ACTIVATION_LOCKED, or the activation is over: start over, and scan the portal's new QR code
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public ChoosingPin enter(String code) {
        handset.memory().expect(place);
        ActivationOpened opened = new ActivationOpened(
                place.scanned().activation(), NOBODY, place.scanned().expiresAt());
        String path = Handset.path(opened, PhonePaths.CODE);
        PinRules rules = handset.gateway().post(path, new EnteredCode(code.strip()), PinRules.class);
        Place.AtPin next = new Place.AtPin(opened, rules, DeviceKey.draw(), PinSecret.draw());
        handset.memory().move(place, next);
        return new ChoosingPin(handset, next);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.awaitingShownCode(this);
    }
}
