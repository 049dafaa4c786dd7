package dev.ecps.idp.messaging;

import io.quarkus.mailer.Mailer;
import org.jboss.logging.Logger;

/**
 * To a mail server, as multipart/alternative with the QR code as an inline PNG (RFC 2387, RFC 2392). Server, login and
 * timeout are the {@code quarkus.mailer.*} settings.
 */
final class SmtpRoute implements MailRoute {
    private static final Logger LOG = Logger.getLogger(SmtpRoute.class);

    private final Mailer mailer;
    private final String from;

    SmtpRoute(Mailer mailer, String from) {
        this.mailer = mailer;
        this.from = from;
    }

    @Override
    public void send(Mail mail) throws Undeliverable {
        try {
            mailer.send(letter(mail));
        } catch (RuntimeException failure) {
            // The mailer has no exception of its own; the server's words may repeat the address, so they stay out.
            var deepest = failure.getCause() == null ? failure : failure.getCause();
            LOG.warnf(
                    "The mail server did not take a mail (%s); check quarkus.mailer.*",
                    deepest.getClass().getSimpleName());
            throw new Undeliverable("the mail server did not take the mail");
        }
    }

    private io.quarkus.mailer.Mail letter(Mail mail) {
        var letter = io.quarkus.mailer.Mail.withText(mail.to(), mail.subject(), mail.text())
                .setHtml(mail.html())
                .setFrom(from);
        if (mail.qr() == null) return letter;
        return letter.addInlineAttachment("qr.png", QrCode.png(mail.qr()), "image/png", Mail.QR_CONTENT_ID);
    }
}
