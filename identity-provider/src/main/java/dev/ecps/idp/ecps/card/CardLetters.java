package dev.ecps.idp.ecps.card;

import dev.ecps.idp.ecps.practitioner.Address;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.PostalAddresses;
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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The letters about a card, French first. They go to the correspondence address, « utilisée pour l'envoi de la carte CPS,
 * notamment lors des renouvellements automatiques »; of whoever has told none, to the first place of practice. Whoever left
 * the directory gets none.
 */
@Singleton
class CardLetters {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(WorkingDays.FRANCE);

    private final Practitioners practitioners;
    private final PostalAddresses addresses;
    private final Messages messages;

    CardLetters(Practitioners practitioners, PostalAddresses addresses, Messages messages) {
        this.practitioners = practitioners;
        this.addresses = addresses;
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

    private String addressed(Practitioner holder) {
        var name = joined(" ", Stream.of(holder.usualGivenName(), holder.familyName()));
        return joined("\n", Stream.of(name, place(holder)));
    }

    private String place(Practitioner holder) {
        return addresses
                .of(holder.nationalId())
                .filter(told -> !told.isEmpty())
                .map(CardLetters::lines)
                .or(() -> firstPlace(holder))
                .orElse("");
    }

    private static Optional<String> firstPlace(Practitioner holder) {
        return holder.exercises().stream()
                .flatMap(exercise -> exercise.activities().stream())
                .map(activity -> lines(activity.structure().address()))
                .findFirst();
    }

    private static String lines(PostalAddress address) {
        var town = joined(" ", Stream.of(address.postalCode(), address.town()));
        return joined("\n", Stream.of(address.complement(), address.street(), town));
    }

    private static String lines(Address address) {
        var street = joined(" ", Stream.of(address.number(), address.streetType(), address.street()));
        return joined("\n", Stream.of(street, address.cedex()));
    }

    private static String joined(String between, Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }
}
