package dev.ecps.phone.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.ecps.wire.PhonePaths;
import java.text.ParseException;
import java.util.Map;

/** The P-256 key pair that makes a phone this phone. Its private half never leaves it. */
public final class DeviceKey {
    private final ECKey key;

    private DeviceKey(ECKey key) {
        this.key = key;
    }

    /** A new one. */
    public static DeviceKey draw() {
        try {
            return new DeviceKey(new ECKeyGenerator(Curve.P_256).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("each Java has P-256", e);
        }
    }

    /** @throws IllegalArgumentException unless this is a private P-256 JWK; the message does not quote it */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DeviceKey ofJwk(Map<String, Object> jwk) {
        try {
            ECKey key = ECKey.parse(jwk);
            if (key.isPrivate() && Curve.P_256.equals(key.getCurve())) return new DeviceKey(key);
        } catch (ParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not a JWK");
        }
        throw new IllegalArgumentException("not a private P-256 JWK");
    }

    /** For the vault: the private JWK. */
    @JsonValue
    public Map<String, Object> privateJwk() {
        return key.toJSONObject();
    }

    /** For the provider: the public JWK. */
    public Map<String, Object> publicJwk() {
        return key.toPublicJWK().toJSONObject();
    }

    /** RFC 7638, SHA-256, base64url: the name of this key while the device has none. */
    public String thumbprint() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    /** A compact JWS (RFC 7515) of this payload, with {@code typ} of a {@code Device-Proof}. */
    public String sign(String kid, Map<String, Object> payload) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(PhonePaths.PROOF_TYPE))
                .keyID(kid)
                .build();
        JWSObject proof = new JWSObject(header, new Payload(payload));
        try {
            proof.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("each Java has ES256", e);
        }
        return proof.serialize();
    }

    @Override
    public String toString() {
        return "DeviceKey[" + thumbprint() + "]";
    }
}
