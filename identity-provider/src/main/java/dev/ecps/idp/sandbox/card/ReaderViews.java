package dev.ecps.idp.sandbox.card;

import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.card.Reader;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.oidc.ciba.BackchannelLogins;
import dev.ecps.idp.oidc.ciba.BackchannelLogins.ForCard;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.wire.NationalId;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The picture of the reader. */
@Singleton
class ReaderViews {
    /** More than these are put in by typing. */
    private static final int MOST = 300;

    private final Cards cards;
    private final Practitioners practitioners;
    private final BackchannelLogins logins;

    ReaderViews(Cards cards, Practitioners practitioners, BackchannelLogins logins) {
        this.cards = cards;
        this.practitioners = practitioners;
        this.logins = logins;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance page(
                Texts texts,
                Reader reader,
                @Nullable Shown inserted,
                List<ForCard> requests,
                List<Shown> cards,
                String error,
                String typed);
    }

    /**
     * A card and what is printed on it.
     *
     * @param name its holder's; empty for who left the directory
     */
    @TemplateData
    record Shown(Card card, String name) {
        public Card card() {
            return card;
        }

        public String name() {
            return name;
        }

        /** Key of the text that tells its state. */
        public String stateKey() {
            return "card.state." + card.state().wireName();
        }

        public boolean blocked() {
            return card.state().wireName().equals("blocked");
        }

        public boolean foreign() {
            return card.environment() == Card.Environment.REAL;
        }

        /** Key of the text that names such a state. */
        public String wayKey(String way) {
            return "reader.way." + way;
        }

        /** The states that the sandbox can bring it into. */
        public List<String> ways() {
            return Arrays.stream(WantedState.values())
                    .filter(state -> state.reachableFrom(card.state()))
                    .map(WantedState::wireName)
                    .filter(word -> !word.equals(card.state().wireName()))
                    .toList();
        }
    }

    /** @param error key of the text that tells what was wrong with {@code typed}; empty for none */
    Response page(int status, Reader reader, String error, String typed, Texts texts) {
        var all = cards.all(MOST);
        var people =
                practitioners.find(all.stream().map(Card::holder).distinct().toList());
        var inserted = reader.card().flatMap(cards::find).map(card -> shown(card, holder(card.holder())));
        var shelf = all.stream()
                .map(card -> shown(card, Optional.ofNullable(people.get(card.holder()))))
                .sorted(Comparator.comparing(Shown::name))
                .toList();
        var requests = inserted.map(shown -> logins.awaitingCardOf(shown.card().holder()))
                .orElse(List.of());
        var page = Templates.page(texts, reader, inserted.orElse(null), requests, shelf, error, typed);
        return PageAnswer.guarded(status, page).build();
    }

    private Optional<Practitioner> holder(NationalId id) {
        return Optional.ofNullable(practitioners.find(List.of(id)).get(id));
    }

    private static Shown shown(Card card, Optional<Practitioner> holder) {
        return new Shown(
                card,
                holder.map(it -> it.familyName() + " " + it.usualGivenName()).orElse(""));
    }
}
