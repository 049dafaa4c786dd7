package dev.ecps.idp.franceconnect.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * A service that may ask who somebody is.
 *
 * @param id its {@code client_id}
 * @param name what the pages call it
 * @param secret at the token endpoint
 * @param redirectUris where people may be sent back, compared letter by letter
 * @param postLogoutRedirectUris the same after a logout
 */
public record Partner(
        String id, String name, String secret, List<String> redirectUris, List<String> postLogoutRedirectUris) {
    public Partner {
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
    }

    /** Takes the same time whatever was shown. */
    public boolean proves(String shown) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Partner[" + id + "]";
    }
}
