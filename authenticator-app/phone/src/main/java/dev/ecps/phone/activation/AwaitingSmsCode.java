package dev.ecps.phone.activation;

import dev.ecps.phone.pin.PinSecret;
import dev.ecps.phone.vault.DeviceKey;
import dev.ecps.phone.vault.Place;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.activation.EnteredCode;
import dev.ecps.wire.activation.MaskedContacts;
import dev.ecps.wire.activation.PinRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The SMS has left; its code is read by itself or typed. */
public final class AwaitingSmsCode implements PhoneStep {
    private final Handset handset;
    private final Place.AtCode place;

    AwaitingSmsCode(Handset handset, Place.AtCode place) {
        this.handset = handset;
        this.place = place;
    }

    /** What the SMS was sent to, masked. */
    public MaskedContacts contacts() {
        return place.opened().contacts();
    }

    /** The whole activation must be complete before this instant; by the provider's clock. */
    public Instant activationExpiresAt() {
        return place.opened().expiresAt();
    }

    /** How many digits the code has. */
    public int codeLength() {
        return place.sms().codeLength();
    }

    /** The code is good until then; by the provider's clock. */
    public Instant codeExpiresAt() {
        return place.sms().codeExpiresAt();
    }

    /** How many more SMS may be asked for. */
    public int resendsLeft() {
        return place.sms().resendsLeft();
    }

    /**
     * Enters the code. After a wrong one, enter another.
     *
     * @throws dev.ecps.phone.problem.Refused SMS_CODE_WRONG (with {@code triesLeft}), SMS_CODE_EXPIRED,
     *     SMS_CODE_SUPERSEDED, ACTIVATION_LOCKED, or the activation is over
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public ChoosingPin enter(String code) {
        handset.memory().expect(place);
        String path = Handset.path(place.opened(), PhonePaths.CODE);
        PinRules rules = handset.gateway().post(path, new EnteredCode(code.strip()), PinRules.class);
        Place.AtPin next = new Place.AtPin(place.opened(), rules, DeviceKey.draw(), PinSecret.draw());
        handset.memory().move(place, next);
        return new ChoosingPin(handset, next);
    }

    /**
     * Has a new SMS sent; the older code is good no more. Go on with the step that is returned: it knows the new SMS.
     *
     * @throws dev.ecps.phone.problem.Refused RESENDS_USED_UP, UNAVAILABLE, or the activation is over
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public AwaitingSmsCode resendSms() {
        return AwaitingSms.sendSms(handset, place, place.opened());
    }

    /**
     * Looks once for this phone's SMS in the sandbox's outbox, as the real application reads its SMS. Empty if it is not
     * there, or the sandbox is off or closed to this phone: then the holder types.
     *
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public Optional<String> readCode() {
        return handset.outbox()
                .smsTagged(place.tag())
                .flatMap(sms -> sms.codes().stream().findFirst());
    }

    /**
     * Waits for this phone's SMS.
     *
     * @throws dev.ecps.phone.problem.WaitTimedOut if it does not come in time
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public String awaitCode(Duration patience) {
        return handset.outbox().awaitSmsTagged(place.tag(), patience).code();
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.awaitingSmsCode(this);
    }
}
