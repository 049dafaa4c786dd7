package dev.ecps.idp.portal;

import dev.ecps.idp.oidc.session.AuthMode;
import dev.ecps.idp.relyingparty.Visitor;
import dev.ecps.wire.NationalId;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.RequestScoped;

/** Who is logged in to the portal, as Pro Santé Connect told it, and nobody else. */
@RequestScoped
class Holder {
    private final WalletClient client;
    private final Visitor visitor;

    Holder(WalletClient client, Visitor visitor) {
        this.client = client;
        this.visitor = visitor;
    }

    /**
     * A person at the portal.
     *
     * @param nationalId who
     * @param name given name and family name
     * @param byCard whether they logged in with a card; otherwise with the e-CPS
     * @param sid names their session at the provider
     * @param proof for the forms they send
     */
    @TemplateData
    public record Known(NationalId nationalId, String name, boolean byCard, String sid, String proof) {
        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    /** For {@code @Authenticated} methods: a session that is over, or a person who left the directory, never gets here. */
    Known known() {
        var told = visitor.told(client);
        return new Known(
                new NationalId(told.path("SubjectNameID").asText()),
                (told.path("given_name").asText() + " "
                                + told.path("family_name").asText())
                        .strip(),
                AuthMode.CARD.name().equals(told.path("authMode").asText()),
                visitor.sid(),
                visitor.proof());
    }
}
