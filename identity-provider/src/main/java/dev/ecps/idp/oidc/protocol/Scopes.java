package dev.ecps.idp.oidc.protocol;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scopes PSC knows, and what it grants for them. */
public final class Scopes {
    public static final String OPENID = "openid";
    /** The scope every relying party asks for; it stands for all sectoral data. */
    public static final String SCOPE_ALL = "scope_all";

    /** As published in discovery, in that order. */
    public static final List<String> SUPPORTED = List.of(
            "openid",
            "microprofile-jwt",
            "rpps",
            "referentiel",
            "web-origins",
            "basic",
            "identity",
            "acr",
            "offline_access",
            "eidas1",
            "profile",
            "roles",
            "email",
            "scope_all",
            "phone",
            "interop",
            "scope_1",
            "address",
            "scope_2",
            "eidas2");

    private Scopes() {}

    /** Splits the parameter; the order is kept, a repetition dropped. */
    public static Set<String> parse(String scope) {
        var names = new LinkedHashSet<String>();
        for (var name : scope.split(" ")) if (!name.isEmpty()) names.add(name);
        return names;
    }

    /**
     * What is granted: PSC adds its default scopes, {@code openid scope_all} comes back as
     * {@code openid profile scope_all identity}.
     */
    public static String granted(Set<String> requested) {
        var granted = new LinkedHashSet<String>();
        if (requested.contains(OPENID)) granted.add(OPENID);
        granted.add("profile");
        requested.stream().filter(name -> !name.equals("identity")).forEach(granted::add);
        granted.add("identity");
        return String.join(" ", granted);
    }
}
