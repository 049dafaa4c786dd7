package dev.ecps.idp.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, in plain text and in HTML.
 *
 * @param to one mail address
 * @param subject one line
 * @param text the plain text; tells everything that the HTML tells, but for the picture
 * @param html the HTML document; shows the QR code by {@code <img src="cid:qr@ecps">}, see {@link #QR_SOURCE}
 * @param qr what the QR code says; null for a mail without one
 * @param links the links that the mail asks to follow, so that a test need not search the text
 * @param codes the codes that the mail carries, likewise
 */
public record Mail(
        String to,
        String subject,
        String text,
        String html,
        @Nullable String qr,
        List<String> links,
        List<String> codes) {

    /** The Content-ID of the QR picture (RFC 2392), without brackets. */
    public static final String QR_CONTENT_ID = "qr@ecps";

    /** The source of the QR picture inside the HTML. */
    public static final String QR_SOURCE = "cid:" + QR_CONTENT_ID;

    /** @throws IllegalArgumentException if recipient or subject is blank or holds a line break */
    public Mail {
        Line.of("to", to);
        Line.of("subject", subject);
        links = List.copyOf(links);
        codes = List.copyOf(codes);
    }

    /** Without content, since it may reach a log. */
    @Override
    public String toString() {
        return "Mail[…]";
    }
}
