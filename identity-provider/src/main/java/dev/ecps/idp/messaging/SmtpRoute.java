package dev.ecps.idp.messaging;

import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
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
        var letter = letter(mail);
        try {
            mailer.send(letter);
        } catch (RuntimeException failure) {
            if (answered(failure)) throw undeliverable(failure);
            sendAgain(letter);
        }
    }

    /**
     * A server may end a kept connection at any time (RFC 5321 §3.8), and a mail that is on its way into it then fails or
     * waits in vain: it gets a second try, on a new connection. Better twice than never; but an answer is an answer.
     */
    private static boolean answered(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SMTPException) return true;
        return false;
    }

    private void sendAgain(io.quarkus.mailer.Mail letter) throws Undeliverable {
        try {
            mailer.send(letter);
        } catch (RuntimeException failure) {
            throw undeliverable(failure);
        }
    }

    /** The mailer has no exception of its own; the server's words may repeat the address, so they stay out. */
    private static Undeliverable undeliverable(RuntimeException failure) {
        var deepest = failure.getCause() == null ? failure : failure.getCause();
        LOG.warnf(
                "The mail server did not take a mail (%s); check quarkus.mailer.*",
                deepest.getClass().getSimpleName());
        return new Undeliverable("the mail server did not take the mail");
    }

    private io.quarkus.mailer.Mail letter(Mail mail) {
        var letter = io.quarkus.mailer.Mail.withText(mail.to(), mail.subject(), mail.text())
                .setHtml(mail.html())
                .setFrom(from);
        if (mail.qr() == null) return letter;
        return letter.addInlineAttachment("qr.png", QrCode.png(mail.qr()), "image/png", Mail.QR_CONTENT_ID);
    }
}
