package dev.ecps.idp.oidc.keys;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Optional;

/**
 * Closes what only this provider may read and write again: a compact JWE (RFC 7516), {@code dir} and
 * {@code A128CBC-HS256} as in PSC's Keycloak. Nobody else can make one, so whatever opens was closed here.
 */
@Singleton
public class Envelope {
    private static final JWEHeader HEADER = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A128CBC_HS256);
    /** The header and, since the key is shared with nobody, no encrypted key. */
    private static final String BEGINNING = HEADER.toBase64URL() + "..";

    private static final int LONGEST = 2_000;

    private final ProviderKeys keys;

    Envelope(ProviderKeys keys) {
        this.keys = keys;
    }

    /** @param purpose what it is for; an envelope of one purpose does not open for another */
    public String close(String purpose, String content) {
        try {
            var jwe = new JWEObject(HEADER, new Payload(content));
            jwe.encrypt(new DirectEncrypter(keys.secretFor(purpose)));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is in it; empty if it was not closed here for this purpose. */
    public Optional<String> open(String purpose, String envelope) {
        if (envelope.length() > LONGEST || !envelope.startsWith(BEGINNING)) return Optional.empty();
        try {
            var jwe = JWEObject.parse(envelope);
            jwe.decrypt(new DirectDecrypter(keys.secretFor(purpose)));
            return Optional.of(jwe.getPayload().toString());
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
