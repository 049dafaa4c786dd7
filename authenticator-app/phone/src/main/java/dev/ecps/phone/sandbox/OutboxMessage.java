package dev.ecps.phone.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * A mail, SMS or letter of the sandbox.
 *
 * @param kind MAIL, SMS or LETTER
 * @param to address or number it was sent to; of a letter the national identifier
 * @param text the plain text
 * @param links addresses in it, in their order
 * @param codes codes in it, in their order
 * @param time when it was sent
 */
public record OutboxMessage(Kind kind, String to, String text, List<String> links, List<String> codes, Instant time) {
    /** How a message travels. */
    public enum Kind {
        MAIL,
        SMS,
        /** On paper, as those that bring a CPx card and its codes. */
        LETTER
    }

    /** What the provider leaves out is empty. */
    public OutboxMessage {
        to = Objects.requireNonNullElse(to, "");
        text = Objects.requireNonNullElse(text, "");
        links = List.copyOf(Objects.requireNonNullElse(links, List.of()));
        codes = List.copyOf(Objects.requireNonNullElse(codes, List.of()));
    }

    /**
     * The link behind « Démarrer l'activation », which is also what the QR code says.
     *
     * @throws NoSuchElementException if there is none
     */
    public String activationLink() {
        return links.stream()
                .filter(link -> link.contains("/activation/"))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("this message has no activation link"));
    }

    /**
     * The first code.
     *
     * @throws NoSuchElementException if there is none
     */
    public String code() {
        return codes.stream().findFirst().orElseThrow(() -> new NoSuchElementException("this message has no code"));
    }

    boolean endsWithLine(String line) {
        List<String> lines = text.lines().filter(each -> !each.isBlank()).toList();
        return !lines.isEmpty() && lines.get(lines.size() - 1).strip().equals(line);
    }

    @Override
    public String toString() {
        return "OutboxMessage[" + kind + ", " + time + "]";
    }
}
