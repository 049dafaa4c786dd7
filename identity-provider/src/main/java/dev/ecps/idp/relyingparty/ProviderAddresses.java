package dev.ecps.idp.relyingparty;

import dev.ecps.idp.address.Addresses;

/**
 * Where an OpenID provider is. Browsers meet it under its public addresses; this process asks for tokens, keys and
 * userinfo on its own port ({@link Addresses#loopback}), so that a proxy, a foreign host name or a private certificate is
 * no obstacle.
 *
 * @param issuer as it stands in {@code iss}
 * @param authorization public
 * @param endSession public
 * @param token for this process
 * @param keys for this process
 * @param userinfo for this process
 */
public record ProviderAddresses(
        String issuer, String authorization, String endSession, String token, String keys, String userinfo) {
    private static final String CONNECT = Addresses.REALM + "/protocol/openid-connect";

    /** Pro Santé Connect, as simulated here. */
    public static ProviderAddresses proSanteConnect(Addresses addresses) {
        var here = addresses.loopback() + CONNECT;
        return new ProviderAddresses(
                addresses.issuer(),
                addresses.wallet() + "/auth",
                addresses.auth() + CONNECT + "/logout",
                here + "/token",
                here + "/certs",
                here + "/userinfo");
    }
}
