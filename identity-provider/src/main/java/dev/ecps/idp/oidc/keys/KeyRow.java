package dev.ecps.idp.oidc.keys;

import java.time.Instant;

/**
 * One of the provider's keys.
 *
 * @param jwk with its private half
 */
record KeyRow(String kid, Purpose purpose, String jwk, Instant createdAt) {
    enum Purpose {
        SIGN,
        ENCRYPT,
        REFRESH
    }

    @Override
    public String toString() {
        return "KeyRow[" + kid + "]";
    }
}
