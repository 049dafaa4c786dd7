package dev.ecps.idp.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which way mail and SMS leave. */
@ConfigMapping(prefix = "ecps.messaging")
public interface MessagingConfig {
    /** Way of mails: {@code outbox}, or {@code smtp} with the server of the {@code quarkus.mailer.*} settings. */
    @WithDefault("outbox")
    MailChoice mail();

    /** Way of SMS: {@code outbox}, or {@code twilio}. */
    @WithDefault("outbox")
    SmsChoice sms();

    /** How many messages the outbox keeps, 1 or more. */
    @WithDefault("500")
    int outboxSize();

    /** Sender of mails: an address, or a name with an address in angle brackets. */
    @WithDefault("Simulateur e-CPS <ne-pas-repondre@ecps.example>")
    String from();

    /** Used with {@code ecps.messaging.sms=twilio} only. */
    Twilio twilio();

    enum MailChoice {
        OUTBOX,
        SMTP
    }

    enum SmsChoice {
        OUTBOX,
        TWILIO
    }

    /** The account at Twilio. */
    interface Twilio {
        /** Account SID ({@code AC…}). No default: needed for Twilio. */
        Optional<String> accountSid();

        /** Auth token, a secret. No default: needed for Twilio. */
        Optional<String> authToken();

        /** Sender: a number of the account in the form {@code +33…}, or an alphanumeric sender. Needed for Twilio. */
        Optional<String> from();

        /** Address of Twilio's API; another one for a proxy or a stand-in. */
        @WithDefault("https://api.twilio.com")
        URI apiUrl();

        /** Longest wait for a connection, and for an answer. */
        @WithDefault("PT10S")
        Duration timeout();
    }
}
