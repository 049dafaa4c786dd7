package dev.ecps.testkit;

import dev.ecps.phone.sandbox.OutboxMessage;
import dev.ecps.phone.sandbox.SandboxOutbox;
import dev.ecps.testkit.sandbox.Practitioner;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The mails and SMS that one practitioner got, and nobody else's. Thread-safe. */
public final class Outbox {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SandboxOutbox all;
    private final Practitioner whose;

    Outbox(SandboxOutbox all, Practitioner whose) {
        this.all = all;
        this.whose = whose;
    }

    /** Newest first. */
    public List<OutboxMessage> messages() {
        return Stream.of(whose.mail(), whose.mobile())
                .flatMap(address -> all.messagesTo(address).stream())
                .sorted(Comparator.comparing(OutboxMessage::time).reversed())
                .toList();
    }

    /**
     * The newest mail; waits up to 20 s for the first one.
     *
     * @throws dev.ecps.phone.problem.WaitTimedOut if none comes in time
     */
    public OutboxMessage mail() {
        return all.awaitMail(whose.mail(), PATIENCE);
    }

    /**
     * The newest SMS; waits up to 20 s for the first one.
     *
     * @throws dev.ecps.phone.problem.WaitTimedOut if none comes in time
     */
    public OutboxMessage sms() {
        return all.awaitSms(whose.mobile(), PATIENCE);
    }
}
