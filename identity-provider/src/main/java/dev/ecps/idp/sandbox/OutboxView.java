package dev.ecps.idp.sandbox;

import dev.ecps.idp.messaging.OutboxMessage;
import dev.ecps.idp.messaging.OutboxMessage.Kind;
import dev.ecps.idp.messaging.Recipient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the outbox page shows, ready to be written: its templates only place it. */
final class OutboxView {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Words words;
    private final List<OutboxMessage> messages;
    private final Set<Kind> kept;
    private final String to;
    private final boolean askedLanguage;

    /**
     * @param messages all messages, newest first
     * @param kept the kinds that come into the outbox
     * @param to whose messages are shown, everybody's if blank
     * @param askedLanguage whether the address of the page names its language
     */
    OutboxView(Words words, List<OutboxMessage> messages, Set<Kind> kept, String to, boolean askedLanguage) {
        this.words = words;
        this.messages = messages;
        this.kept = kept;
        this.to = to;
        this.askedLanguage = askedLanguage;
    }

    public Map<String, String> getWords() {
        return words.all();
    }

    public String getLanguage() {
        return words.language();
    }

    public boolean isAskedLanguage() {
        return askedLanguage;
    }

    public List<OutboxMessage> getMails() {
        return shown(Kind.MAIL);
    }

    public List<OutboxMessage> getTexts() {
        return shown(Kind.SMS);
    }

    public List<OutboxMessage> getLetters() {
        return shown(Kind.LETTER);
    }

    private List<OutboxMessage> shown(Kind kind) {
        return messages.stream()
                .filter(message -> message.kind() == kind)
                .filter(message -> to.isBlank() || isChosen(message.to()))
                .toList();
    }

    /** Everyone who got a message, and who was chosen. */
    public List<String> getRecipients() {
        var recipients = messages.stream()
                .map(OutboxMessage::to)
                .collect(Collectors.toMap(Recipient::new, spelling -> spelling, (newer, older) -> newer));
        if (!to.isBlank()) recipients.putIfAbsent(new Recipient(to), to);
        return recipients.values().stream().sorted().toList();
    }

    public boolean isChosen(String recipient) {
        return new Recipient(recipient).equals(new Recipient(to));
    }

    public List<String> getNotices() {
        var notices = new ArrayList<String>();
        if (!kept.contains(Kind.MAIL)) notices.add(words.get("mailsLeave"));
        if (!kept.contains(Kind.SMS)) notices.add(words.get("textsLeave"));
        return notices;
    }

    /** This page in the other language. */
    public String getOtherLanguage() {
        var query = "?ui_locales=" + words.get("otherLanguageTag");
        return to.isBlank() ? query : query + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** The same for the same message only, even after a restart. */
    public String key(OutboxMessage message) {
        return message.id() + "-" + message.time().toEpochMilli();
    }

    public String announcement(OutboxMessage message) {
        return words.get(news(message.kind()), message.to(), message.subject());
    }

    private static String news(Kind kind) {
        return switch (kind) {
            case MAIL -> "newMail";
            case SMS -> "newText";
            case LETTER -> "newLetter";
        };
    }

    public String time(OutboxMessage message) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(Locale.forLanguageTag(words.get("dates")))
                .withZone(FRANCE)
                .format(message.time());
    }

    public boolean opensInBrowser(String link) {
        return link.startsWith("https://") || link.startsWith("http://");
    }
}
