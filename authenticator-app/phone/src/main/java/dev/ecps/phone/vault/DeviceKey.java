package dev.ecps.phone.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ecps.wire.PhonePaths;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The P-256 key pair that makes a phone this phone. Its private half never leaves it. It is written with the JDK alone,
 * so that the phone brings no JOSE library into the tests of software that has one of its own.
 */
public final class DeviceKey {
    /** {@code r} and {@code s} behind each other, as JWS has them (RFC 7518, 3.4). */
    private static final String ES256 = "SHA256withECDSAinP1363Format";

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final ECPublicKey open;
    private final ECPrivateKey secret;

    private DeviceKey(ECPublicKey open, ECPrivateKey secret) {
        this.open = open;
        this.secret = secret;
    }

    /** A new one. */
    public static DeviceKey draw() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(P256.NAME));
            KeyPair pair = generator.generateKeyPair();
            return new DeviceKey((ECPublicKey) pair.getPublic(), (ECPrivateKey) pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java has P-256", e);
        }
    }

    /** @throws IllegalArgumentException unless this is a private P-256 JWK; the message does not quote it */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DeviceKey ofJwk(Map<String, Object> jwk) {
        boolean privateP256 = "EC".equals(jwk.get("kty")) && "P-256".equals(jwk.get("crv")) && jwk.get("d") != null;
        if (!privateP256) throw new IllegalArgumentException("not a private P-256 JWK");
        return new DeviceKey(P256.publicKey(jwk), P256.privateKey(jwk));
    }

    /** For the vault: the private JWK. */
    @JsonValue
    public Map<String, Object> privateJwk() {
        Map<String, Object> jwk = publicJwk();
        jwk.put("d", P256.text(secret.getS()));
        return jwk;
    }

    /** For the provider: the public JWK, its members in the order that RFC 7638 asks for. */
    public Map<String, Object> publicJwk() {
        Map<String, Object> jwk = new LinkedHashMap<>();
        jwk.put("crv", "P-256");
        jwk.put("kty", "EC");
        jwk.put("x", P256.text(open.getW().getAffineX()));
        jwk.put("y", P256.text(open.getW().getAffineY()));
        return jwk;
    }

    /** RFC 7638, SHA-256, base64url: the name of this key while the device has none. */
    public String thumbprint() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return BASE64URL.encodeToString(sha256.digest(json(publicJwk())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    /** A compact JWS (RFC 7515) of this payload, with {@code typ} of a {@code Device-Proof}. */
    public String sign(String kid, Map<String, Object> payload) {
        Map<String, Object> header = Map.of("alg", "ES256", "typ", PhonePaths.PROOF_TYPE, "kid", kid);
        String signed = BASE64URL.encodeToString(json(header)) + "." + BASE64URL.encodeToString(json(payload));
        return signed + "." + BASE64URL.encodeToString(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            Signature es256 = Signature.getInstance(ES256);
            es256.initSign(secret);
            es256.update(text.getBytes(StandardCharsets.US_ASCII));
            return es256.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java has ES256", e);
        }
    }

    private static byte[] json(Map<String, Object> members) {
        try {
            return Json.LENIENT.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are JSON", e);
        }
    }

    @Override
    public String toString() {
        return "DeviceKey[" + thumbprint() + "]";
    }
}
