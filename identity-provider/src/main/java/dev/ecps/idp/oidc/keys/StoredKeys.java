package dev.ecps.idp.oidc.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import dev.ecps.idp.oidc.keys.KeyRow.Purpose;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/**
 * The keys in the database; made where there are none. Those of an earlier version have neither a certificate nor
 * {@code nbf}, and get both.
 */
@Singleton
class StoredKeys {
    private final KeyRows rows;
    private final NewKeys newKeys;
    private final InstantSource clock;

    StoredKeys(KeyRows rows, NewKeys newKeys, InstantSource clock) {
        this.rows = rows;
        this.newKeys = newKeys;
        this.clock = clock;
    }

    /** Oldest first, at least one. */
    List<RSAKey> signing() {
        var stored = rows.oldestFirst(Purpose.SIGN);
        return stored.isEmpty()
                ? List.of(addSigning(clock.instant()))
                : stored.stream().map(this::complete).toList();
    }

    RSAKey addSigning(Instant signsFrom) {
        return make(Purpose.SIGN, () -> newKeys.signing(clock.instant(), signsFrom));
    }

    RSAKey encryption() {
        var stored = rows.oldestFirst(Purpose.ENCRYPT);
        return stored.isEmpty()
                ? make(Purpose.ENCRYPT, () -> newKeys.encryption(clock.instant()))
                : complete(stored.get(stored.size() - 1));
    }

    OctetSequenceKey refresh() {
        var stored = rows.oldestFirst(Purpose.REFRESH);
        return stored.isEmpty()
                ? make(Purpose.REFRESH, newKeys::refresh)
                : parse(stored.get(stored.size() - 1)).toOctetSequenceKey();
    }

    void replace(RSAKey key) {
        rows.replace(key.getKeyID(), key.toJSONString());
    }

    void forget(String kid) {
        rows.delete(kid);
    }

    private interface Recipe<T> {
        T make() throws JOSEException;
    }

    private <T extends JWK> T make(Purpose purpose, Recipe<T> recipe) {
        try {
            var key = recipe.make();
            rows.insert(new KeyRow(key.getKeyID(), purpose, key.toJSONString(), clock.instant()));
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("The provider's " + purpose + " key can't be made", e);
        }
    }

    private RSAKey complete(KeyRow row) {
        var key = parse(row).toRSAKey();
        if (key.getX509CertChain() != null && key.getNotBeforeTime() != null) return key;
        try {
            var dated = new RSAKey.Builder(key)
                    .notBeforeTime(Date.from(row.createdAt()))
                    .build();
            var complete = NewKeys.certified(dated, row.createdAt());
            replace(complete);
            return complete;
        } catch (JOSEException e) {
            throw new IllegalStateException("The provider's key " + row.kid() + " gets no certificate", e);
        }
    }

    private static JWK parse(KeyRow row) {
        try {
            return JWK.parse(row.jwk());
        } catch (ParseException e) {
            throw new IllegalStateException("The provider's key " + row.kid() + " can't be read", e);
        }
    }
}
