package dev.ecps.idp.cardportal;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.relyingparty.Look;
import dev.ecps.wire.NationalId;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** The pictures of the card portal. */
@Singleton
class CardPortalViews {
    private final Cards cards;
    private final Addresses addresses;
    private final CardPortalClient client;

    CardPortalViews(Cards cards, Addresses addresses, CardPortalClient client) {
        this.cards = cards;
        this.addresses = addresses;
        this.client = client;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance landing(Texts texts, Look look, String space);

        static native TemplateInstance space(
                Texts texts,
                Look look,
                String holder,
                List<ShownCard> cards,
                boolean canOrder,
                boolean canReplace,
                String notice,
                String flaw,
                String proof);
    }

    /** The open page in front. */
    Response landing(Texts texts) {
        // Under the address that is registered, so that the cookie of the login is there when the browser comes back
        var space = addresses.wallet() + client.site().space();
        return PageAnswer.of(200, Templates.landing(texts, client.look(), space))
                .build();
    }

    /**
     * Somebody's cards.
     *
     * @param notice key of a text that says what was done; empty for none
     * @param flaw number of the card whose declaration lacked a reason; empty for none
     * @param proof for the forms
     */
    Response space(int status, NationalId holder, String notice, String flaw, String proof, Texts texts) {
        var language = Locale.forLanguageTag(texts.lang());
        var shown = cards.of(holder).stream()
                .map(card -> new ShownCard(card, language))
                .toList();
        var page = Templates.space(
                texts,
                client.look(),
                holder.value(),
                shown,
                shown.stream().noneMatch(ShownCard::alive),
                shown.stream().anyMatch(ShownCard::hasCodes) && shown.stream().noneMatch(ShownCard::onItsWay),
                notice,
                flaw,
                proof);
        return PageAnswer.leadingAway(status, page).build();
    }
}
