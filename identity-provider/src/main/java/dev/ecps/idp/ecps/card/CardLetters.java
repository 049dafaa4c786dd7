package dev.ecps.idp.ecps.card;

import dev.ecps.idp.ecps.practitioner.Address;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.messaging.Letter;
import dev.ecps.idp.messaging.Messages;
import dev.ecps.idp.page.Texts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The letters about a card, French first. Whoever left the directory gets none. */
@Singleton
class CardLetters {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(WorkingDays.FRANCE);

    private final Practitioners practitioners;
    private final Messages messages;

    CardLetters(Practitioners practitioners, Messages messages) {
        this.practitioners = practitioners;
        this.messages = messages;
    }

    /** The card itself. */
    void card(Card card) {
        post(
                card,
                "letter.card.subject",
                "letter.card.text",
                List.of(),
                kind(card),
                number(card),
                day(card.expiresAt()));
    }

    /** Its codes, the only place where they stand. */
    void codes(Card card, Secrets.Clear clear) {
        var codes = List.of(clear.code(), clear.unblockCode());
        post(
                card,
                "letter.codes.subject",
                "letter.codes.text",
                codes,
                kind(card),
                number(card),
                clear.code(),
                clear.unblockCode());
    }

    private void post(Card card, String subject, String body, List<String> codes, Object... values) {
        practitioners.find(card.holder()).ifPresent(holder -> {
            var fr = Texts.in(Locale.FRENCH);
            var en = Texts.in(Locale.ENGLISH);
            var text = addressed(holder) + "\n\n" + fr.get(body, values) + "\n\n—\n\n" + en.get(body, values);
            messages.send(new Letter(holder.nationalId().value(), fr.get(subject, values), text, codes));
        });
    }

    private static Object kind(Card card) {
        return card.kind().name();
    }

    private static Object number(Card card) {
        return card.number().value();
    }

    private static String day(Instant moment) {
        return DAY.format(moment);
    }

    private static String addressed(Practitioner holder) {
        var name = Stream.of(holder.usualGivenName(), holder.familyName())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        var place = holder.exercises().stream()
                .flatMap(exercise -> exercise.activities().stream())
                .map(activity -> activity.structure().address())
                .findFirst()
                .map(CardLetters::lines)
                .orElse("");
        return place.isEmpty() ? name : name + "\n" + place;
    }

    private static String lines(Address address) {
        return Stream.of(
                        Stream.of(address.number(), address.streetType(), address.street()), Stream.of(address.cedex()))
                .map(line -> line.filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
