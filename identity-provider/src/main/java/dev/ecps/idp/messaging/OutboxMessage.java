package dev.ecps.idp.messaging;

import java.time.Instant;
import java.util.List;

/**
 * A message as the outbox keeps it. Members that a kind does not have are empty, never null.
 *
 * @param id rises with each message, since the start of the provider
 * @param kind mail, SMS or letter
 * @param to mail address or phone number, as it was given; of a letter the national identifier
 * @param subject the mail's or the letter's; empty for an SMS
 * @param text the plain text
 * @param html the mail's; empty for the others
 * @param links the links that the message asks to follow
 * @param codes the codes that it carries
 * @param qr what its QR code says; empty if it shows none
 * @param time when it was sent, by the provider's clock
 */
public record OutboxMessage(
        long id,
        Kind kind,
        String to,
        String subject,
        String text,
        String html,
        List<String> links,
        List<String> codes,
        String qr,
        Instant time) {

    /** What kinds of messages there are. */
    public enum Kind {
        MAIL,
        SMS,
        LETTER
    }

    public boolean isMail() {
        return kind == Kind.MAIL;
    }

    static OutboxMessage of(long id, Mail mail, Instant time) {
        var qr = mail.qr() == null ? "" : mail.qr();
        return new OutboxMessage(
                id,
                Kind.MAIL,
                mail.to(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.links(),
                mail.codes(),
                qr,
                time);
    }

    static OutboxMessage of(long id, Sms sms, Instant time) {
        return new OutboxMessage(id, Kind.SMS, sms.to(), "", sms.text(), "", List.of(), sms.codes(), "", time);
    }

    static OutboxMessage of(long id, Letter letter, Instant time) {
        return new OutboxMessage(
                id, Kind.LETTER, letter.to(), letter.subject(), letter.text(), "", List.of(), letter.codes(), "", time);
    }

    /** Without content, since it may reach a log. */
    @Override
    public String toString() {
        return "OutboxMessage[" + id + " " + kind + "]";
    }
}
