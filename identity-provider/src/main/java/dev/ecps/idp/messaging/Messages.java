package dev.ecps.idp.messaging;

import dev.ecps.idp.messaging.MessagingConfig.MailChoice;
import dev.ecps.idp.messaging.MessagingConfig.SmsChoice;
import dev.ecps.idp.messaging.OutboxMessage.Kind;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/** The way out for mails, SMS and letters. Made at start, so that missing settings are told then. */
@Startup
@Singleton
public final class Messages {
    private final MailRoute mails;
    private final SmsRoute texts;
    private final Outbox outbox;
    private final Set<Kind> kept = EnumSet.of(Kind.LETTER);

    Messages(MessagingConfig config, Outbox outbox, Mailer mailer) {
        this.outbox = outbox;
        var intoOutbox = new OutboxRoute(outbox);
        mails = config.mail() == MailChoice.SMTP ? new SmtpRoute(mailer, config.from()) : intoOutbox;
        texts = config.sms() == SmsChoice.TWILIO ? new TwilioRoute(config.twilio()) : intoOutbox;
        if (mails == intoOutbox) kept.add(Kind.MAIL);
        if (texts == intoOutbox) kept.add(Kind.SMS);
    }

    /**
     * Hands a mail over; waits until it is done.
     *
     * @throws Undeliverable if it could not be handed over, for now
     */
    public void send(Mail mail) throws Undeliverable {
        mails.send(mail);
    }

    /**
     * Hands an SMS over; waits until it is done.
     *
     * @throws Undeliverable if it could not be handed over, for now
     */
    public void send(Sms sms) throws Undeliverable {
        texts.send(sms);
    }

    /** Posts a letter; it lies in the outbox at once. */
    public void send(Letter letter) {
        outbox.add(letter);
    }

    /** The kinds that the outbox keeps; the others leave without a copy. */
    public Set<Kind> kept() {
        return Set.copyOf(kept);
    }
}
