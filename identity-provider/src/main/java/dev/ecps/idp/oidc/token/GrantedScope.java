package dev.ecps.idp.oidc.token;

import dev.ecps.idp.oidc.protocol.Scopes;
import java.util.LinkedHashSet;
import java.util.Set;

/** What PSC makes of the scopes that were asked for. */
enum GrantedScope {
    /** {@code openid scope_all} becomes {@code openid profile scope_all identity}. */
    SINCE_2023 {
        @Override
        String of(Set<String> requested) {
            return Scopes.granted(requested);
        }
    },
    /** {@code openid scope_all} becomes {@code openid profile email scope_all}. */
    IN_2021 {
        @Override
        String of(Set<String> requested) {
            var granted = new LinkedHashSet<String>();
            if (requested.contains(Scopes.OPENID)) granted.add(Scopes.OPENID);
            granted.add("profile");
            granted.add("email");
            granted.addAll(requested);
            return String.join(" ", granted);
        }
    },
    /** Nothing is added. */
    AS_REQUESTED {
        @Override
        String of(Set<String> requested) {
            return String.join(" ", requested);
        }
    };

    abstract String of(Set<String> requested);
}
