package dev.ecps.idp.ecps.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.TestSettings;
import dev.ecps.idp.chance.TestChance;
import dev.ecps.idp.ecps.activation.Activations.Candidate;
import dev.ecps.idp.ecps.activation.Activations.Mailing;
import dev.ecps.idp.ecps.activation.Activations.Texting;
import dev.ecps.idp.ecps.activation.Outcome.Refused;
import dev.ecps.idp.ecps.activation.Outcome.Taken;
import dev.ecps.idp.ecps.activation.Outcome.Why;
import dev.ecps.idp.time.TestClock;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import java.util.concurrent.atomic.AtomicInteger;

/** An activation of one practitioner, step by step, without a container. */
class ActivationWalk {
    static final NationalId DOCTOR = new NationalId("899700001011");
    static final String KEY = "thumbprint-of-the-new-key";
    final TestClock clock = new TestClock();

    final Activations activations =
            new Activations(TestSettings.defaults(ActivationConfig.class), clock, TestChance.seeded());

    final AtomicInteger registered = new AtomicInteger();

    final String secret =
            activations.begin(DOCTOR, "camille@exemple.test", "+33639980001").secret();

    static <T> T taken(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Taken.class);
        return ((Taken<T>) outcome).told();
    }

    static void refused(Outcome<?> outcome, Why why) {
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(((Refused<?>) outcome).why()).isEqualTo(why);
    }

    static void wrong(Outcome<?> outcome, int triesLeft) {
        assertThat(outcome).isEqualTo(new Refused<>(Why.CODE_WRONG, triesLeft));
    }

    Mailing mail() {
        return taken(activations.mail(secret));
    }

    Texting text() {
        return taken(activations.text(secret));
    }

    Outcome<?> confirm(String token) {
        return activations.confirm(secret, token);
    }

    Outcome<?> enter(String code) {
        return activations.enter(secret, code);
    }

    Outcome<DeviceId> register(String key) {
        return register(key, "verifier");
    }

    Outcome<DeviceId> register(String key, String pinVerifier) {
        return activations.register(
                secret,
                new Candidate(key, pinVerifier),
                (frame, now) -> new DeviceId("a-device-of-sixteen-" + registered.incrementAndGet()));
    }

    void toLinkConfirmed() {
        taken(confirm(mail().token()));
    }

    String toSmsSent() {
        toLinkConfirmed();
        return text().code();
    }

    String toCodeAccepted() {
        var code = toSmsSent();
        taken(enter(code));
        return code;
    }

    /** A code of the right form that the SMS does not carry. */
    static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
