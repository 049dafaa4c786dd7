package dev.ecps.idp.messaging;

import java.util.List;

/**
 * An SMS to one person.
 *
 * @param to one phone number, national or international
 * @param text what the phone shows
 * @param codes the codes that the text carries, so that a test need not search it
 */
public record Sms(String to, String text, List<String> codes) {

    /** @throws IllegalArgumentException if the recipient is blank or holds a line break, or the text is blank */
    public Sms {
        Line.of("to", to);
        if (text.isBlank()) throw new IllegalArgumentException("text is blank");
        codes = List.copyOf(codes);
    }

    /** Without content, since it may reach a log. */
    @Override
    public String toString() {
        return "Sms[…]";
    }
}
