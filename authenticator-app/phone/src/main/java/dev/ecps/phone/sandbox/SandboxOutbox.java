package dev.ecps.phone.sandbox;

import dev.ecps.phone.gateway.Line;
import dev.ecps.phone.problem.Awaited;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.problem.WaitTimedOut;
import dev.ecps.phone.sandbox.OutboxMessage.Kind;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads the provider's outbox, {@code GET /sandbox/api/messages}. A sandbox that is switched off or closed to this
 * caller looks like an empty one. Thread-safe.
 */
public final class SandboxOutbox {
    private static final String MESSAGES = "/sandbox/api/messages";

    private final SandboxDoor door;

    private SandboxOutbox(SandboxDoor door) {
        this.door = door;
    }

    /** The outbox of the provider at this address. */
    public static SandboxOutbox of(URI provider) {
        return over(new Line(provider));
    }

    /** The same, over a line that is there already. */
    public static SandboxOutbox over(Line line) {
        return new SandboxOutbox(new SandboxDoor(line, ""));
    }

    /** The same outbox, opened with the key of a sandbox on another machine; empty for none. */
    public SandboxOutbox withKey(String key) {
        return new SandboxOutbox(door.withKey(key));
    }

    /**
     * All messages, newest first.
     *
     * @throws ProviderUnreachable if nobody answers
     */
    public List<OutboxMessage> messages() {
        return messages("");
    }

    /**
     * The messages to this mail address or phone number, newest first.
     *
     * @throws ProviderUnreachable if nobody answers
     */
    public List<OutboxMessage> messagesTo(String address) {
        return messages("?" + only(address).substring(1));
    }

    private List<OutboxMessage> messages(String query) {
        return door.get(MESSAGES + query, OutboxMessage[].class).map(List::of).orElse(List.of());
    }

    /** Whether this caller may look into the outbox at all. */
    public boolean open() {
        return door.get(MESSAGES + "?limit=1", OutboxMessage[].class).isPresent();
    }

    /** @throws NoSuchElementException if nobody got a mail */
    public OutboxMessage lastMail() {
        return newest(Kind.MAIL, Optional.empty()).orElseThrow(() -> nothing("mail"));
    }

    /** @throws NoSuchElementException if this address got no mail */
    public OutboxMessage lastMail(String to) {
        return newest(Kind.MAIL, Optional.of(to)).orElseThrow(() -> nothing("mail to this address"));
    }

    /** @throws NoSuchElementException if nobody got an SMS */
    public OutboxMessage lastSms() {
        return newest(Kind.SMS, Optional.empty()).orElseThrow(() -> nothing("SMS"));
    }

    /** @throws NoSuchElementException if this number got no SMS */
    public OutboxMessage lastSms(String to) {
        return newest(Kind.SMS, Optional.of(to)).orElseThrow(() -> nothing("SMS to this number"));
    }

    /** The SMS whose last line is this tag. */
    public Optional<OutboxMessage> smsTagged(String tag) {
        return messages("?kind=SMS").stream()
                .filter(message -> message.kind() == Kind.SMS && message.endsWithLine(tag))
                .findFirst();
    }

    /** @throws WaitTimedOut if this address gets no mail in time */
    public OutboxMessage awaitMail(String to, Duration patience) {
        return Waiting.until(Awaited.MAIL, patience, () -> newest(Kind.MAIL, Optional.of(to)));
    }

    /** @throws WaitTimedOut if this number gets no SMS in time */
    public OutboxMessage awaitSms(String to, Duration patience) {
        return Waiting.until(Awaited.SMS, patience, () -> newest(Kind.SMS, Optional.of(to)));
    }

    /** @throws WaitTimedOut if no such SMS comes in time */
    public OutboxMessage awaitSmsTagged(String tag, Duration patience) {
        return Waiting.until(Awaited.OWN_SMS, patience, () -> smsTagged(tag));
    }

    /** The provider looks for the address: it knows that 06 … and +33 6 … are one. */
    private Optional<OutboxMessage> newest(Kind kind, Optional<String> to) {
        String query = "?kind=" + kind + to.map(SandboxOutbox::only).orElse("");
        return messages(query).stream()
                .filter(message -> message.kind() == kind)
                .findFirst();
    }

    private static String only(String to) {
        return "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    private static NoSuchElementException nothing(String what) {
        return new NoSuchElementException("the sandbox's outbox holds no " + what);
    }
}
