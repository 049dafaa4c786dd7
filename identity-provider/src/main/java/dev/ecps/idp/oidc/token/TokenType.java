package dev.ecps.idp.oidc.token;

import java.util.Map;
import java.util.Optional;

/** The kinds of tokens, by their claim {@code typ}. */
enum TokenType {
    ACCESS("Bearer"),
    ID("ID"),
    REFRESH("Refresh");

    private final String wire;

    TokenType(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    static Optional<TokenType> of(Map<String, Object> claims) {
        for (var type : values()) if (type.wire.equals(claims.get("typ"))) return Optional.of(type);
        return Optional.empty();
    }
}
