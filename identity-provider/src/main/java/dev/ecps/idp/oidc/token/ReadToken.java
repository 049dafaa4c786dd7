package dev.ecps.idp.oidc.token;

import java.time.Instant;
import java.util.Map;

/**
 * A token that this provider made, whatever became of it since.
 *
 * @param type its kind
 * @param claims as they stand in it
 */
public record ReadToken(TokenType type, Map<String, Object> claims) {
    /** {@code jti}. */
    String id() {
        return text("jti");
    }

    /** The client it was given to. */
    public String client() {
        return text("azp");
    }

    /** The session it belongs to. */
    String session() {
        return text("sid");
    }

    /** What it was granted for. */
    public String scope() {
        return text("scope");
    }

    Instant expiresAt() {
        return claims.get("exp") instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : Instant.MIN;
    }

    private String text(String name) {
        return claims.get(name) instanceof String text ? text : "";
    }

    /** Not the claims: they name a person. */
    @Override
    public String toString() {
        return "ReadToken[" + type + "]";
    }
}
