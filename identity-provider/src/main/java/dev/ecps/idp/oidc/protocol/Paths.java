package dev.ecps.idp.oidc.protocol;

import dev.ecps.idp.address.Addresses;

/** PSC's paths: authorization on the wallet host, the rest below the realm (domain facts: the realm is esante-wallet). */
public final class Paths {
    public static final String AUTHORIZATION = "/auth";
    public static final String REALM_NAME = "esante-wallet";
    public static final String REALM = Addresses.REALM;
    public static final String CONNECT = REALM + "/protocol/openid-connect";
    public static final String NATIVE_AUTHORIZATION = CONNECT + "/auth";
    public static final String TOKEN = CONNECT + "/token";
    public static final String USERINFO = CONNECT + "/userinfo";
    public static final String JWKS = CONNECT + "/certs";
    public static final String LOGOUT = CONNECT + "/logout";
    public static final String INTROSPECTION = TOKEN + "/introspect";
    public static final String REVOCATION = CONNECT + "/revoke";
    public static final String CHECK_SESSION = CONNECT + "/login-status-iframe.html";
    public static final String BACKCHANNEL_AUTHENTICATION = CONNECT + "/ext/ciba/auth";
    public static final String PUSHED_AUTHORIZATION = CONNECT + "/ext/par/request";
    public static final String DEVICE_AUTHORIZATION = CONNECT + "/auth/device";
    public static final String REGISTRATION = REALM + "/clients-registrations/openid-connect";
    /** Folder of the metadata: {@code wallet-openid-configuration}, PSC's own, and the standard document. */
    public static final String WELL_KNOWN = REALM + "/.well-known";

    private Paths() {}
}
