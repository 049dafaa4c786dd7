package dev.ecps.phone.activation;

import dev.ecps.phone.gateway.ProviderGateway;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.pin.PinFlaw;
import dev.ecps.phone.pin.PinRefused;
import dev.ecps.phone.pin.PinSecret;
import dev.ecps.phone.vault.DeviceKey;
import dev.ecps.phone.vault.Place;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.activation.PinRules;
import dev.ecps.wire.device.DeviceRegistration;
import dev.ecps.wire.device.RegisteredDevice;
import java.time.Instant;
import java.util.Optional;

/** The code was accepted; the holder chooses the « mot de passe » of the e-CPS, twice. */
public final class ChoosingPin implements PhoneStep {
    private final Handset handset;
    private final Place.AtPin place;

    ChoosingPin(Handset handset, Place.AtPin place) {
        this.handset = handset;
        this.place = place;
    }

    /** The provider's rules; the phone applies them, since the provider never sees a PIN. */
    public PinRules rules() {
        return place.rules();
    }

    /** The whole activation must be complete before this instant; by the provider's clock. */
    public Instant activationExpiresAt() {
        return place.opened().expiresAt();
    }

    /** Why this PIN can't be chosen, or empty if it can. */
    public Optional<PinFlaw> flawOf(Pin pin) {
        return PinFlaw.of(pin, rules());
    }

    /** Why this pair can't be chosen: a flaw of the first, or {@link PinFlaw#DIFFERENT}; empty if it can. */
    public Optional<PinFlaw> flawOf(Pin first, Pin confirmation) {
        Optional<PinFlaw> flaw = flawOf(first);
        if (flaw.isPresent()) return flaw;
        return first.equals(confirmation) ? Optional.empty() : Optional.of(PinFlaw.DIFFERENT);
    }

    /** @see #choose(Pin, Pin) */
    public ActivatedPhone choose(Pin pin) {
        return choose(pin, pin);
    }

    /**
     * Makes the device key and registers it: the e-CPS is active on this phone, and no more on any earlier one.
     *
     * @throws PinRefused if {@link #flawOf(Pin, Pin)} finds a flaw; nothing is sent then
     * @throws dev.ecps.phone.problem.Refused CLOCK_WRONG if the clock was set by hand, or the activation is over
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public ActivatedPhone choose(Pin first, Pin confirmation) {
        flawOf(first, confirmation).ifPresent(flaw -> {
            throw new PinRefused(flaw);
        });
        handset.memory().expect(place);
        handset.memory().rewrite(); // A phone that can't keep a key must not register one.
        Place.Active next = register(place.key(), place.pinSecret(), first);
        handset.memory().move(place, next);
        return new ActivatedPhone(handset, next);
    }

    private Place.Active register(DeviceKey key, PinSecret secret, Pin pin) {
        ProviderGateway signed = handset.gateway().signedWith(key, key.thumbprint());
        String path = Handset.path(place.opened(), PhonePaths.DEVICE_OF_ACTIVATION);
        var registration = new DeviceRegistration(key.publicJwk(), secret.verifierOf(pin), handset.name());
        RegisteredDevice device = signed.post(path, registration, RegisteredDevice.class);
        return new Place.Active(key, secret, device);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.choosingPin(this);
    }
}
