package dev.ecps.idp.oidc.ciba.check;

import java.net.URI;

/**
 * How a client is told that a login was answered (CIBA Core §10.2).
 *
 * @param endpoint what is called
 * @param token the client's own secret for this login, by which it knows the caller
 */
public record Ping(URI endpoint, String token) {
    @Override
    public String toString() {
        return "Ping[" + endpoint + "]";
    }
}
