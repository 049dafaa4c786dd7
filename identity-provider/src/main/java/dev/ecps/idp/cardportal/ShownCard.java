package dev.ecps.idp.cardportal;

import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardState;
import dev.ecps.idp.ecps.card.WorkingDays;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A card as its holder sees it.
 *
 * @param card as it is now
 * @param language of the page
 */
@TemplateData
record ShownCard(Card card, Locale language) {
    public String kind() {
        return card.kind().name();
    }

    public String number() {
        return card.number().value();
    }

    /** Its state as a word, for the look. */
    public String state() {
        return card.state().wireName();
    }

    /** Key of the text that tells its state. */
    public String stateKey() {
        return "card.state." + state();
    }

    /** Whether it is on its way to its holder, and can be followed. */
    public boolean onItsWay() {
        return card.alive() && !card.hasCodes();
    }

    public boolean delivered() {
        return card.state() instanceof CardState.Delivered;
    }

    /** Whether it can be declared lost or stolen. */
    public boolean alive() {
        return card.alive();
    }

    /** Whether it has codes to be asked for again, and may be replaced. */
    public boolean hasCodes() {
        return card.alive() && card.hasCodes();
    }

    public String ordered() {
        return day(card.orderedAt());
    }

    public String arrives() {
        return day(card.deliveredAt());
    }

    public String codes() {
        return day(card.codesAt());
    }

    public String until() {
        return day(card.expiresAt());
    }

    private String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(moment.atZone(WorkingDays.FRANCE));
    }
}
