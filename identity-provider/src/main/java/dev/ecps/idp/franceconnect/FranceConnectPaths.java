package dev.ecps.idp.franceconnect;

import dev.ecps.idp.address.Addresses;

/** FranceConnect's addresses, as its documentation has them, below a root of their own. */
public final class FranceConnectPaths {
    /** All of it stands below. */
    public static final String ROOT = "/franceconnect";

    /** Path of the issuer. */
    public static final String API = ROOT + "/api/v2";

    public static final String AUTHORIZE = "/authorize";
    public static final String TOKEN = "/token";
    public static final String USERINFO = "/userinfo";
    public static final String JWKS = "/jwks";
    public static final String SESSION_END = "/session/end";
    public static final String DISCOVERY = "/.well-known/openid-configuration";

    static final String INTERACTION = "/interaction";

    private FranceConnectPaths() {}

    /** The issuer, and the public address that all others begin with. */
    public static String issuer(Addresses addresses) {
        return addresses.wallet() + API;
    }

    static String interaction(String id) {
        return API + INTERACTION + "/" + id;
    }
}
