package dev.ecps.testkit;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.sandbox.Sandbox;
import dev.ecps.phone.sandbox.SandboxOutbox;
import dev.ecps.testkit.problem.Failed;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import java.net.URI;
import java.time.Duration;

/** An activated e-CPS in the hand of its holder. Each method waits up to 20 s for the login request. Thread-safe. */
public final class Phone implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pin PIN = Pin.of("4826");

    private final String nationalId;
    private final ActivatedPhone phone;
    private final Sandbox sandbox;

    private Phone(String nationalId, ActivatedPhone phone, Sandbox sandbox) {
        this.nationalId = nationalId;
        this.phone = phone;
        this.sandbox = sandbox;
    }

    /**
     * Activates an e-CPS as people do: mail with a link, SMS with a code, four digits.
     *
     * @param provider its address
     * @param nationalId of somebody in its directory
     * @throws dev.ecps.phone.problem.PhoneException if the provider refuses
     */
    public static Phone activate(URI provider, String nationalId) {
        var mail = dev.ecps.testkit.sandbox.Sandbox.of(provider).mailOf(nationalId);
        return activate(provider, "", nationalId, mail);
    }

    /**
     * Activates an e-CPS as people with a card do: the portal's QR code, the code it shows then, four digits. The sandbox
     * plays the portal: nobody needs a card for it.
     *
     * @param provider its address
     * @param nationalId of somebody in its directory
     * @throws dev.ecps.phone.problem.PhoneException if the provider refuses
     */
    public static Phone activateByCard(URI provider, String nationalId) {
        var portal = dev.ecps.testkit.sandbox.Sandbox.of(provider);
        var phone = PhoneSimulator.at(provider).named(nationalId).open();
        try {
            var choosing = phone.scan(portal.cardQr(nationalId)).enter(portal.cardCode(nationalId));
            return new Phone(nationalId, choosing.choose(PIN, PIN), Sandbox.of(provider, ""));
        } catch (RuntimeException e) {
            phone.close();
            throw e;
        }
    }

    static Phone activate(URI provider, String sandboxKey, String nationalId, String mailAddress) {
        var phone = PhoneSimulator.at(provider)
                .named(nationalId)
                .sandboxKey(sandboxKey)
                .open();
        try {
            var awaitingScan = phone.requestActivation(nationalId).confirm();
            var mail = SandboxOutbox.of(provider).withKey(sandboxKey).awaitMail(mailAddress, PATIENCE);
            var awaitingCode = awaitingScan.scan(mail.activationLink()).sendSms();
            var choosing = awaitingCode.enter(awaitingCode.awaitCode(PATIENCE));
            return new Phone(nationalId, choosing.choose(PIN, PIN), Sandbox.of(provider, sandboxKey));
        } catch (RuntimeException e) {
            phone.close();
            throw e;
        }
    }

    /** What this person types on the login page. */
    public String nationalId() {
        return nationalId;
    }

    /** What this person types on the phone. */
    public Pin pin() {
        return PIN;
    }

    /** The phone itself, for steps that stand for themselves: a wrong PIN, a look at the numbers, the end of the e-CPS. */
    public ActivatedPhone ecps() {
        return phone;
    }

    /**
     * Types the PIN and picks the number that the login page shows.
     *
     * @param shown two digits
     * @return the name of the service that asks, as the phone tells it
     * @throws Failed if the provider does not take the answer as an approval
     */
    public String approve(String shown) {
        return approve(phone.awaitPrompt(PATIENCE), new TwoDigits(shown));
    }

    /**
     * Types the PIN and picks the right number, which it learns from the sandbox: for a test that drives a browser of its
     * own and does not read the page.
     *
     * @return the name of the service that asks, as the phone tells it
     * @throws Failed if the provider does not take the answer as an approval
     */
    public String approve() {
        var prompt = phone.awaitPrompt(PATIENCE);
        var shown = sandbox.numberOnScreen(prompt.id())
                .orElseThrow(() -> new Failed("The sandbox does not tell the number on the screen."));
        return approve(prompt, shown);
    }

    private String approve(LoginPrompt prompt, TwoDigits shown) {
        var outcome = prompt.unlock(PIN).pick(shown);
        if (outcome != Outcome.APPROVED) throw new Failed("The provider answered " + outcome);
        return prompt.service();
    }

    /**
     * Refuses the login request, « Abandonner la connexion ».
     *
     * @return the name of the service that asked, as the phone tells it
     */
    public String decline() {
        var prompt = phone.awaitPrompt(PATIENCE);
        prompt.decline();
        return prompt.service();
    }

    /** Switches the phone off; its e-CPS stays. */
    @Override
    public void close() {
        phone.close();
    }
}
