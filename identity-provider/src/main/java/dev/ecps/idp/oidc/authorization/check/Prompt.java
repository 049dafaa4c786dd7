package dev.ecps.idp.oidc.authorization.check;

import dev.ecps.idp.oidc.protocol.Scopes;
import java.util.Set;

/**
 * What a client wants to happen on the way (OpenID Connect Core §3.1.2.1). A set, as Keycloak reads it: {@code none}
 * forbids to ask, the other words say whether there is something to ask; unknown words count for nothing.
 */
public record Prompt(Set<String> words) {
    static Prompt parse(String text) {
        return new Prompt(Scopes.parse(text));
    }

    /** No page may be shown. */
    public boolean none() {
        return words.contains("none");
    }

    /** The user must log in, session or not. */
    public boolean login() {
        return words.contains("login");
    }

    /** The user should say who they are, session or not. */
    public boolean selectAccount() {
        return words.contains("select_account");
    }

    /** The user should open an account; Keycloak heeds it only where it stands alone. */
    public boolean createAlone() {
        return words.equals(Set.of("create"));
    }
}
