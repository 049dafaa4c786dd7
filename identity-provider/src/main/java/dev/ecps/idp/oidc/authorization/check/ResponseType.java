package dev.ecps.idp.oidc.authorization.check;

import dev.ecps.idp.oidc.protocol.Scopes;
import java.util.Optional;
import java.util.Set;

/**
 * What a client asks for. It is a set: order and repetition do not matter, capitals do.
 *
 * @param parts {@code none} alone, or some of {@code code}, {@code token}, {@code id_token}
 */
record ResponseType(Set<String> parts) {
    private static final Set<String> TOGETHER = Set.of("code", "token", "id_token");
    private static final Set<String> NONE = Set.of("none");

    /** Empty for what no Keycloak knows. */
    static Optional<ResponseType> parse(String text) {
        var parts = Scopes.parse(text);
        boolean known = !parts.isEmpty() && (parts.equals(NONE) || TOGETHER.containsAll(parts));
        return known ? Optional.of(new ResponseType(parts)) : Optional.empty();
    }

    /** Whether tokens should come through the browser: PSC's clients may not have that. */
    boolean implicit() {
        return parts.contains("token") || parts.contains("id_token");
    }

    /** Whether the answer holds a code; without one it only tells that somebody is logged in. */
    boolean code() {
        return parts.contains("code");
    }
}
