package dev.ecps.workbench;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.pin.Pin;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** A practitioner with an e-CPS on a phone of their own. */
public final class EcpsHolder implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pin PIN = Pin.of("4826");

    private final String nationalId;
    private final ActivatedPhone phone;

    private EcpsHolder(String nationalId, ActivatedPhone phone) {
        this.nationalId = nationalId;
        this.phone = phone;
    }

    /**
     * Activates an e-CPS as people do: mail with a link, SMS with a code, four digits.
     *
     * @param provider its address
     * @param nationalId of somebody in its directory
     * @throws dev.ecps.phone.problem.PhoneException if the provider refuses
     */
    public static EcpsHolder activate(URI provider, String nationalId) throws IOException, InterruptedException {
        var address = Sandbox.of(provider).mailOf(nationalId);
        var phone = PhoneSimulator.at(provider).named(nationalId).open();
        var awaitingScan = phone.requestActivation(nationalId).confirm();
        var mail = phone.outbox().awaitMail(address, PATIENCE);
        var awaitingCode = awaitingScan.scan(mail.activationLink()).sendSms();
        var choosing = awaitingCode.enter(awaitingCode.awaitCode(PATIENCE));
        return new EcpsHolder(nationalId, choosing.choose(PIN, PIN));
    }

    /** What this person types on the login page. */
    public String nationalId() {
        return nationalId;
    }

    /**
     * Waits for the login request, types the PIN and picks the number that the login page shows.
     *
     * @param shown two digits
     * @return the name of the service that asks, as the phone tells it
     * @throws Failed if the provider does not take the answer as an approval
     */
    public String approve(String shown) {
        var prompt = phone.awaitPrompt(PATIENCE);
        var outcome = prompt.unlock(PIN).pick(new TwoDigits(shown));
        if (outcome != Outcome.APPROVED) throw new Failed("The provider answered " + outcome);
        return prompt.service();
    }

    /** Waits for the login request, and refuses it. */
    public void decline() {
        phone.awaitPrompt(PATIENCE).decline();
    }

    @Override
    public void close() {
        phone.close();
    }
}
