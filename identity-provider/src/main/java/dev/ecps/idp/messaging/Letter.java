package dev.ecps.idp.messaging;

import java.util.List;

/**
 * A letter to one person, on paper. There is no post in a simulator: it arrives in the outbox, whatever way mails and
 * SMS take.
 *
 * @param to whose letter it is: a national identifier with its prefix
 * @param subject one line
 * @param text what is printed on it
 * @param codes the codes that are printed on it, so that a test need not search the text
 */
public record Letter(String to, String subject, String text, List<String> codes) {

    /** @throws IllegalArgumentException if recipient or subject is blank or holds a line break, or the text is blank */
    public Letter {
        Line.of("to", to);
        Line.of("subject", subject);
        if (text.isBlank()) throw new IllegalArgumentException("text is blank");
        codes = List.copyOf(codes);
    }

    /** Without content, since it may reach a log. */
    @Override
    public String toString() {
        return "Letter[…]";
    }
}
