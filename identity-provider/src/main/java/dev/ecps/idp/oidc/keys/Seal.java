package dev.ecps.idp.oidc.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One key with what it takes to sign and to verify, made once: the header in bytes, the signer, the verifier. The
 * latter two are made at their first use, which spares a start the loading of cryptographic code.
 */
final class Seal {
    static final String JWT = "JWT";

    /** The JDK's is quicker than that of Nimbus, which hides what it encodes from whoever measures its time. */
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final JWSHeader header;
    private final String prefix;
    private final Supplier<JWSSigner> makeSigner;
    private final Supplier<JWSVerifier> makeVerifier;
    private volatile @Nullable JWSSigner signer;
    private volatile @Nullable JWSVerifier verifier;

    Seal(String kid, JWSAlgorithm algorithm, Supplier<JWSSigner> signer, Supplier<JWSVerifier> verifier) {
        this.header = new JWSHeader.Builder(algorithm).keyID(kid).build();
        this.prefix = prefix(JWT);
        this.makeSigner = signer;
        this.makeVerifier = verifier;
    }

    /** As PSC's Keycloak writes it, blanks included. */
    private String prefix(String type) {
        return Base64URL.encode("{\"alg\":\"%s\",\"typ\" : \"%s\",\"kid\" : \"%s\"}"
                        .formatted(header.getAlgorithm(), type, header.getKeyID()))
                + ".";
    }

    String kid() {
        return header.getKeyID();
    }

    /**
     * The compact JWS of these claims.
     *
     * @param type for the header
     * @param claims JSON in UTF-8
     */
    String sign(String type, byte[] claims) {
        try {
            var signed = (type.equals(JWT) ? prefix : prefix(type)) + BASE64URL.encodeToString(claims);
            return signed + "." + signer().sign(header, signed.getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this key signed it. */
    boolean verifies(JWSObject jws) {
        try {
            var shown = jws.getHeader();
            return header.getKeyID().equals(shown.getKeyID())
                    && header.getAlgorithm().equals(shown.getAlgorithm())
                    && jws.verify(verifier());
        } catch (JOSEException e) {
            return false;
        }
    }

    // Two racing callers make two, of which one stays: both are good
    private JWSSigner signer() {
        var made = signer;
        if (made == null) signer = made = makeSigner.get();
        return made;
    }

    private JWSVerifier verifier() {
        var made = verifier;
        if (made == null) verifier = made = makeVerifier.get();
        return made;
    }
}
