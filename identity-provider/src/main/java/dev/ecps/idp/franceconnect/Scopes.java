package dev.ecps.idp.franceconnect;

import com.nimbusds.oauth2.sdk.Scope;
import dev.ecps.idp.franceconnect.identity.PivotIdentity;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** FranceConnect's scopes and the claims each opens, as its documentation lists them. */
final class Scopes {
    private static final List<String> PIVOT =
            List.of("given_name", "family_name", "birthdate", "gender", "birthplace", "birthcountry");
    private static final Map<String, List<String>> CLAIMS = claims();

    private Scopes() {}

    private static Map<String, List<String>> claims() {
        var claims = new LinkedHashMap<String, List<String>>();
        claims.put("openid", List.of());
        PIVOT.forEach(claim -> claims.put(claim, List.of(claim)));
        claims.put("preferred_username", List.of("preferred_username"));
        claims.put("email", List.of("email"));
        claims.put("profile", List.of("given_name", "family_name", "birthdate", "gender", "preferred_username"));
        claims.put("birth", List.of("birthplace", "birthcountry"));
        claims.put("identite_pivot", PIVOT);
        return claims;
    }

    static Set<String> all() {
        return CLAIMS.keySet();
    }

    static boolean known(Scope scope) {
        return CLAIMS.keySet().containsAll(scope.toStringList());
    }

    /** What these scopes open, each claim once. */
    static Set<String> claims(Scope scope) {
        var open = new LinkedHashSet<String>();
        scope.toStringList().forEach(name -> open.addAll(CLAIMS.getOrDefault(name, List.of())));
        return open;
    }

    /** All claims, with what is known of somebody. A usual name that is none is left out; a birth place stays, empty. */
    static Map<String, String> values(PivotIdentity identity) {
        var values = new LinkedHashMap<String, String>();
        values.put("given_name", identity.givenNames());
        values.put("family_name", identity.familyName());
        values.put("birthdate", identity.birthDate());
        values.put("gender", identity.gender());
        values.put("birthplace", identity.birthPlace());
        values.put("birthcountry", identity.birthCountry());
        if (!identity.usualName().isEmpty()) values.put("preferred_username", identity.usualName());
        values.put("email", identity.mail());
        return values;
    }
}
