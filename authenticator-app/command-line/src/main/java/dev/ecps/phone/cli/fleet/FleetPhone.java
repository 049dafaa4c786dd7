package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.login.NumbersOnPhone;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.sandbox.Sandbox;
import dev.ecps.phone.sandbox.SandboxPerson;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;

/** One phone of the fleet and its holder, who does as he is told. */
final class FleetPhone {
    static final String APPROVED = "approved";
    private static final String DECLINED = "declined";
    private static final String WRONG_NUMBER = "wrong-number";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PhoneSimulator phone;
    private final Pin pin;
    private volatile CompletableFuture<String> answered = new CompletableFuture<>();

    FleetPhone(PhoneSimulator phone, Pin pin) {
        this.phone = phone;
        this.pin = pin;
    }

    String name() {
        return phone.name();
    }

    boolean connected() {
        return phone.current() instanceof ActivatedPhone active && active.connected();
    }

    ActivatedPhone active() {
        if (phone.current() instanceof ActivatedPhone active) return active;
        throw new IllegalStateException("this phone of the fleet has no e-CPS");
    }

    /** The whole activation, as the person would do it. An attempt that an earlier fleet left half done is forgotten. */
    void activate(SandboxPerson person) {
        NotActivated start = phone.startOver();
        var scanning = start.requestActivation(person.nationalId()).confirm();
        var mail = phone.outbox().awaitMail(person.mail(), PATIENCE);
        AwaitingSmsCode step = scanning.scan(mail.activationLink()).sendSms();
        step.enter(step.awaitCode(PATIENCE)).choose(pin);
    }

    /** Done with what becomes of the next request. */
    CompletableFuture<String> nextAnswer() {
        CompletableFuture<String> next = new CompletableFuture<>();
        answered = next;
        return next;
    }

    /** Tells whoever waits what became of the request. */
    void say(String what) {
        answered.complete(what);
    }

    /** @return what was done, for the counters */
    String answer(LoginPrompt prompt, Behaviour behaviour, Sandbox sandbox) {
        if (behaviour == Behaviour.DECLINE) {
            prompt.decline();
            return DECLINED;
        }
        TwoDigits shown = sandbox.numberOnScreen(prompt.id()).orElseThrow(NoSuchElementException::new);
        NumbersOnPhone numbers = prompt.unlock(pin);
        Outcome outcome = numbers.pick(behaviour == Behaviour.APPROVE ? shown : another(numbers, shown));
        return outcome == Outcome.APPROVED ? APPROVED : WRONG_NUMBER;
    }

    private static TwoDigits another(NumbersOnPhone numbers, TwoDigits shown) {
        return numbers.numbers().stream()
                .filter(number -> !number.equals(shown))
                .findFirst()
                .orElseThrow();
    }

    void delete() {
        if (phone.current() instanceof ActivatedPhone active) active.delete();
    }

    void close() {
        phone.close();
    }
}
