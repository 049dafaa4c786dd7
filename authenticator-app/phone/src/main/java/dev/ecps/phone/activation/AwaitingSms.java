package dev.ecps.phone.activation;

import dev.ecps.phone.vault.Place;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.activation.ActivationOpened;
import dev.ecps.wire.activation.MaskedContacts;
import dev.ecps.wire.activation.SmsRequest;
import dev.ecps.wire.activation.SmsSent;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/** The link was confirmed; « Par SMS » has the code sent. */
public final class AwaitingSms implements PhoneStep {
    private static final int TAG_BYTES = 8;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Handset handset;
    private final Place.AtSms place;

    AwaitingSms(Handset handset, Place.AtSms place) {
        this.handset = handset;
        this.place = place;
    }

    /** What the SMS will be sent to, masked. */
    public MaskedContacts contacts() {
        return place.opened().contacts();
    }

    /** The whole activation must be complete before this instant; by the provider's clock. */
    public Instant activationExpiresAt() {
        return place.opened().expiresAt();
    }

    /**
     * Has the SMS sent.
     *
     * @throws dev.ecps.phone.problem.Refused RESENDS_USED_UP, UNAVAILABLE, or the activation is over
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public AwaitingSmsCode sendSms() {
        return sendSms(handset, place, place.opened());
    }

    static AwaitingSmsCode sendSms(Handset handset, Place from, ActivationOpened opened) {
        handset.memory().expect(from);
        SmsRequest request = new SmsRequest(newTag());
        SmsSent sent = handset.gateway().post(Handset.path(opened, PhonePaths.SMS), request, SmsSent.class);
        Place.AtCode next = new Place.AtCode(opened, request.tag(), sent);
        handset.memory().move(from, next);
        return new AwaitingSmsCode(handset, next);
    }

    private static String newTag() {
        byte[] tag = new byte[TAG_BYTES];
        CHANCE.nextBytes(tag);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.awaitingSms(this);
    }
}
