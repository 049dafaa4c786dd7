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

/** One phone of the fleet and its holder, who does as he is told. */
final class FleetPhone {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PhoneSimulator phone;
    private final Pin pin;

    FleetPhone(PhoneSimulator phone, Pin pin) {
        this.phone = phone;
        this.pin = pin;
    }

    boolean activated() {
        return phone.current() instanceof ActivatedPhone;
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

    /** @return what was done, for the counters */
    String answer(LoginPrompt prompt, Behaviour behaviour, Sandbox sandbox) {
        if (behaviour == Behaviour.DECLINE) {
            prompt.decline();
            return "declined";
        }
        TwoDigits shown = sandbox.numberOnScreen(prompt.id()).orElseThrow(NoSuchElementException::new);
        NumbersOnPhone numbers = prompt.unlock(pin);
        Outcome outcome = numbers.pick(behaviour == Behaviour.APPROVE ? shown : another(numbers, shown));
        return outcome == Outcome.APPROVED ? "approved" : "wrong-number";
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
