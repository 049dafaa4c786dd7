package dev.ecps.idp.ecps.activation;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.activation.Activation.Begun;
import dev.ecps.idp.ecps.activation.Activation.CodeAccepted;
import dev.ecps.idp.ecps.activation.Activation.CodeShown;
import dev.ecps.idp.ecps.activation.Activation.Completed;
import dev.ecps.idp.ecps.activation.Activation.Frame;
import dev.ecps.idp.ecps.activation.Activation.LinkConfirmed;
import dev.ecps.idp.ecps.activation.Activation.Locked;
import dev.ecps.idp.ecps.activation.Activation.MailSent;
import dev.ecps.idp.ecps.activation.Activation.Mailable;
import dev.ecps.idp.ecps.activation.Activation.Registering;
import dev.ecps.idp.ecps.activation.Activation.SmsSent;
import dev.ecps.idp.ecps.activation.Activation.Textable;
import dev.ecps.idp.ecps.activation.Outcome.Refused;
import dev.ecps.idp.ecps.activation.Outcome.Taken;
import dev.ecps.idp.ecps.activation.Outcome.Why;
import dev.ecps.idp.shortlived.Quota;
import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.idp.shortlived.ShortLived.Step;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** All activations under way. Each step is atomic: of two racing phones, one takes it. */
@ApplicationScoped
class Activations {
    private static final Duration AFTERLIFE = Duration.ofDays(1);

    private final ActivationConfig config;
    private final InstantSource clock;
    private final Chance chance;
    private final ShortLived<String, Activation> activations;
    private final Quota<NationalId> mails = new Quota<>();
    private final Quota<NationalId> texts = new Quota<>();
    private final ShortLived<String, Instant> usedLinks = ShortLived.until(until -> until, AFTERLIFE);

    @Inject
    Activations(ActivationConfig config, InstantSource clock, Chance chance) {
        this(config, clock, chance, ShortLived.CAPACITY);
    }

    /** @param most how many are under way at the same time; who begins one more pushes others off */
    Activations(ActivationConfig config, InstantSource clock, Chance chance, int most) {
        this.activations = ShortLived.<String, Activation>until(Activations::forgottenAt, Duration.ZERO)
                .holding(most);
        this.config = config;
        this.clock = clock;
        this.chance = chance;
    }

    /** Anybody can begin any number: those without a mail, of which there is a quota, go before all of the same day. */
    private static Instant forgottenAt(Activation activation) {
        var over = activation.frame().expiresAt().plus(AFTERLIFE);
        return activation instanceof Begun ? over : over.plus(AFTERLIFE);
    }

    /** An activation that was just begun: its secret name, and when it ends. */
    record Opened(String secret, Instant expiresAt) {}

    Opened begin(NationalId nationalId, String mail, String mobile) {
        var now = clock.instant();
        var secret = chance.token();
        var frame = new Frame(nationalId, mail, mobile, now.plus(config.life()), 0, 0, 0);
        activations.put(Chance.fingerprint(secret), new Begun(frame), now);
        return new Opened(secret, frame.expiresAt());
    }

    /** As {@link Opened}, and until when the code that the portal shows is good. */
    record OpenedByCard(String secret, Instant expiresAt, Instant codeExpiresAt) {}

    /** As {@link #begin}, for the phone that scanned the portal's QR code. */
    OpenedByCard beginByCard(NationalId nationalId, String usedLink, String code) {
        var now = clock.instant();
        var secret = chance.token();
        var frame = Frame.byCard(nationalId, now.plus(config.cardLife()));
        var codeExpiresAt = earlier(now.plus(config.cardCodeLife()), frame);
        var shown = new CodeShown(frame, usedLink, Chance.fingerprint(code), codeExpiresAt);
        activations.put(Chance.fingerprint(secret), shown, now);
        return new OpenedByCard(secret, frame.expiresAt(), codeExpiresAt);
    }

    /** How an activation stands, by the fingerprint of its secret; empty if it is forgotten. */
    Optional<Activation> standing(String fingerprint) {
        return activations.find(fingerprint, clock.instant());
    }

    /** Nobody sits before the screen any more that shows the code: it is of no use from now on. */
    void abandon(String fingerprint) {
        var now = clock.instant();
        activations.change(
                fingerprint,
                now,
                activation -> activation instanceof CodeShown shown ? shown.abandoned(now) : activation);
    }

    /** A mail to be sent: its token is nowhere else. */
    record Mailing(Taking taking, String token, Instant linkExpiresAt, int resendsLeft) {}

    Outcome<Mailing> mail(String secret) {
        return step(secret, (activation, now) -> {
            if (!(activation instanceof Mailable mailable)) return refuse(activation, outOfStep(activation));
            int left = config.mailResends() - activation.frame().mails();
            if (left < 0 || exhausted(mails, activation, now)) return refuse(activation, Why.RESENDS_USED_UP);
            var token = chance.token();
            var sent = mailable.sendMail(token, earlier(now.plus(config.linkLife()), activation.frame()));
            return take(sent, new Mailing(new Taking(activation, sent, mails, now), token, sent.linkExpiresAt(), left));
        });
    }

    /** Counts one more message, unless its addressee had enough of them. */
    private boolean exhausted(Quota<NationalId> quota, Activation activation, Instant now) {
        return !quota.take(activation.frame().nationalId(), config.messagesPerHour(), now);
    }

    /**
     * A step that was taken to send a message.
     *
     * @param quota where the message was counted, at {@code counted}
     */
    record Taking(Activation before, Activation after, Quota<NationalId> quota, Instant counted) {
        Frame frame() {
            return after.frame();
        }
    }

    /** The message could not be handed over: it does not count, and the step is taken back unless another one followed. */
    void takeBack(String secret, Taking taking) {
        taking.quota().uncount(taking.frame().nationalId(), taking.counted(), clock.instant());
        activations.change(
                Chance.fingerprint(secret),
                clock.instant(),
                activation -> activation == taking.after() ? taking.before() : activation);
    }

    /** Confirms the link. The very same link once more changes nothing: its first answer may have been lost. */
    Outcome<Frame> confirm(String secret, String token) {
        var link = Chance.fingerprint(token);
        Outcome<Frame> outcome = step(secret, (activation, now) -> {
            if (activation instanceof LinkConfirmed confirmed
                    && confirmed.usedLink().equals(link)) {
                return take(confirmed, confirmed.frame());
            }
            if (activation.usedLink().equals(link)) return refuse(activation, Why.LINK_USED);
            if (!(activation instanceof MailSent sent)) return refuse(activation, outOfStep(activation));
            if (sent.supersededLinks().contains(link)) return refuse(activation, Why.LINK_EXPIRED);
            if (!sent.link().equals(link)) return refuse(activation, unknownOrUsed(link, now));
            if (!now.isBefore(sent.linkExpiresAt())) return refuse(activation, Why.LINK_EXPIRED);
            return take(sent.confirm(), sent.frame());
        });
        if (outcome instanceof Taken<Frame> taken) remember(link, taken.told());
        return outcome;
    }

    private void remember(String link, Frame frame) {
        usedLinks.put(link, frame.expiresAt(), clock.instant());
    }

    /** A link of an earlier activation: whoever scans an old mail is told what it is. */
    private Why unknownOrUsed(String link, Instant now) {
        return usedLinks.find(link, now).isPresent() ? Why.LINK_USED : Why.LINK_UNKNOWN;
    }

    /** An SMS to be sent: its code is nowhere else. */
    record Texting(Taking taking, String code, Instant codeExpiresAt, int resendsLeft) {}

    Outcome<Texting> text(String secret) {
        return step(secret, (activation, now) -> {
            if (!(activation instanceof Textable textable)) return refuse(activation, outOfStep(activation));
            int left = config.smsResends() - activation.frame().texts();
            if (left < 0 || exhausted(texts, activation, now)) return refuse(activation, Why.RESENDS_USED_UP);
            var code = unlikeEarlier(textable);
            var sent = textable.sendSms(code, earlier(now.plus(config.codeLife()), activation.frame()));
            return take(sent, new Texting(new Taking(activation, sent, texts, now), code, sent.codeExpiresAt(), left));
        });
    }

    private String unlikeEarlier(Textable textable) {
        var code = chance.digits(config.codeLength());
        return textable.earlierCodes().contains(Chance.fingerprint(code)) ? unlikeEarlier(textable) : code;
    }

    Outcome<Frame> enter(String secret, String typed) {
        var code = Chance.fingerprint(typed);
        return step(secret, (activation, now) -> {
            if (activation instanceof CodeAccepted accepted && accepted.code().equals(code)) {
                return take(accepted, accepted.frame());
            }
            if (activation instanceof CodeShown shown) return enter(shown, code, now);
            if (!(activation instanceof SmsSent sent)) return refuse(activation, outOfStep(activation));
            if (sent.supersededCodes().contains(code)) return refuse(activation, Why.CODE_SUPERSEDED);
            if (!sent.code().equals(code)) return wrong(sent.mistaken(config.codeTries()), Why.CODE_WRONG);
            if (!now.isBefore(sent.codeExpiresAt())) return refuse(activation, Why.CODE_EXPIRED);
            return take(sent.accept(), sent.frame());
        });
    }

    private Step<Activation, Outcome<Frame>> enter(CodeShown shown, String code, Instant now) {
        if (!shown.code().equals(code)) return wrong(shown.mistaken(config.codeTries()), Why.SHOWN_CODE_WRONG);
        if (!now.isBefore(shown.codeExpiresAt())) return refuse(shown, Why.SHOWN_CODE_EXPIRED);
        return take(shown.accept(), shown.frame());
    }

    private Step<Activation, Outcome<Frame>> wrong(Activation after, Why wrong) {
        int left = config.codeTries() - after.frame().wrongCodes();
        return new Step<>(after, new Refused<>(after instanceof Locked ? Why.LOCKED : wrong, left));
    }

    /**
     * Registers the phone. Once more with the same key and verifier is told the same device, since the first answer may
     * have been lost; with the same key and another verifier (the holder chose another PIN meanwhile), it is made anew.
     */
    Outcome<DeviceId> register(String secret, Candidate candidate, BiFunction<Frame, Instant, DeviceId> register) {
        var claim = claim(secret, candidate);
        if (!(claim instanceof Taken<Activation> taken)) return new Refused<>(((Refused<?>) claim).why());
        if (taken.told() instanceof Completed completed && completed.tells(candidate)) {
            return new Taken<>(completed.device());
        }
        return registered(secret, taken.told(), candidate, register);
    }

    /** The state to register from, which is held from now on; or the completed one, if it tells this very phone. */
    private Outcome<Activation> claim(String secret, Candidate candidate) {
        return step(secret, (activation, now) -> {
            boolean repeated =
                    activation instanceof Completed completed && completed.key().equals(candidate.key());
            if (repeated && ((Completed) activation).tells(candidate)) return take(activation, activation);
            if (!repeated && !(activation instanceof CodeAccepted)) return refuse(activation, outOfStep(activation));
            if (activation.frame().expired(now)) return refuse(activation, Why.EXPIRED);
            return take(new Registering(activation), activation);
        });
    }

    /** The database is asked while nobody waits for this activation; whatever happens, it is let go again. */
    private Outcome<DeviceId> registered(
            String secret, Activation from, Candidate candidate, BiFunction<Frame, Instant, DeviceId> register) {
        var after = from;
        try {
            var device = register.apply(from.frame(), clock.instant());
            after = new Completed(from.frame(), from.usedLink(), device, candidate.key(), candidate.pinVerifier());
            return new Taken<>(device);
        } finally {
            settle(secret, after);
        }
    }

    private void settle(String secret, Activation after) {
        activations.change(Chance.fingerprint(secret), clock.instant(), registering -> after);
    }

    /**
     * A phone that wants to register.
     *
     * @param key thumbprint of its key
     * @param pinVerifier as it will be stored
     */
    record Candidate(String key, String pinVerifier) {}

    private <T> Outcome<T> step(String secret, BiFunction<Activation, Instant, Step<Activation, Outcome<T>>> step) {
        var now = clock.instant();
        Supplier<Outcome<T>> unknown = () -> new Refused<>(Why.UNKNOWN);
        return activations
                .<Outcome<T>>step(Chance.fingerprint(secret), now, activation -> {
                    boolean open = !(activation instanceof Completed || activation instanceof Registering);
                    if (open && activation.frame().expired(now)) return refuse(activation, Why.EXPIRED);
                    return step.apply(activation, now);
                })
                .orElseGet(unknown);
    }

    private static Why outOfStep(Activation activation) {
        return activation instanceof Locked ? Why.LOCKED : Why.OUT_OF_STEP;
    }

    private static Instant earlier(Instant instant, Frame frame) {
        var end = frame.expiresAt();
        return instant.isBefore(end) ? instant : end;
    }

    private static <T> Step<Activation, Outcome<T>> take(Activation next, T told) {
        return new Step<>(next, new Taken<>(told));
    }

    private static <T> Step<Activation, Outcome<T>> refuse(Activation same, Why why) {
        return new Step<>(same, new Refused<>(why));
    }
}
