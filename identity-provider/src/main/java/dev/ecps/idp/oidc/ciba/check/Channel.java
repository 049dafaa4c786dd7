package dev.ecps.idp.oidc.ciba.check;

import dev.ecps.idp.oidc.session.AuthMode;
import java.util.Optional;

/** By what the practitioner answers: PSC's own parameter {@code channel}. */
public enum Channel {
    /** The e-CPS on a phone. */
    MOBILE(AuthMode.MOBILE),
    /** The CPS card in the reader of the workstation, through ANS' program CPS-Gestion. */
    CARD(AuthMode.CARD);

    private final AuthMode authMode;

    Channel(AuthMode authMode) {
        this.authMode = authMode;
    }

    /** What tokens say of it. */
    public AuthMode authMode() {
        return authMode;
    }

    static Optional<Channel> of(String word) {
        for (var channel : values()) if (channel.name().equals(word)) return Optional.of(channel);
        return Optional.empty();
    }
}
