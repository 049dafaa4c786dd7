package dev.ecps.idp.oidc.logout;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.keys.TokenSigner;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * What an {@code id_token_hint} says.
 *
 * @param session its {@code sid}; it may be over
 * @param client it was made for
 */
record Hint(String session, String client) {

    /** Reads hints: any ID token this provider signed, whatever its age. */
    @Singleton
    static class Reader {
        private final TokenSigner signer;
        private final Addresses addresses;

        Reader(TokenSigner signer, Addresses addresses) {
            this.signer = signer;
            this.addresses = addresses;
        }

        Optional<Hint> read(String token) {
            return signer.readPublic(token)
                    .filter(claims -> "ID".equals(claims.get("typ")))
                    .filter(claims -> addresses.issuer().equals(claims.get("iss")))
                    .map(Reader::hint);
        }

        private static Hint hint(Map<String, Object> claims) {
            return new Hint(String.valueOf(claims.get("sid")), String.valueOf(claims.get("azp")));
        }
    }
}
