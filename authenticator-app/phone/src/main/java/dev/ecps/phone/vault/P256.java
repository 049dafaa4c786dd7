package dev.ecps.phone.vault;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Map;

/** Between the JDK's P-256 keys and the members of a JWK (RFC 7518, 6.2): 32 bytes each, base64url. */
final class P256 {
    static final String NAME = "secp256r1";

    private static final int BYTES = 32;
    private static final ECParameterSpec CURVE = curve();

    private P256() {}

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(NAME));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java has P-256", e);
        }
    }

    /** @throws IllegalArgumentException if this is no point of the curve; the message does not quote it */
    static ECPublicKey publicKey(Map<String, Object> jwk) {
        ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
        if (!onCurve(point)) throw new IllegalArgumentException("not a JWK");
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a JWK");
        }
    }

    /** @throws IllegalArgumentException if this can't be a key; the message does not quote it */
    static ECPrivateKey privateKey(Map<String, Object> jwk) {
        BigInteger secret = number(jwk, "d");
        if (secret.signum() == 0 || secret.compareTo(CURVE.getOrder()) >= 0) {
            throw new IllegalArgumentException("not a JWK");
        }
        try {
            return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, CURVE));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a JWK");
        }
    }

    /** y² = x³ + ax + b, modulo p. */
    private static boolean onCurve(ECPoint point) {
        BigInteger p = ((ECFieldFp) CURVE.getCurve().getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.pow(3)
                .add(CURVE.getCurve().getA().multiply(x))
                .add(CURVE.getCurve().getB())
                .mod(p);
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
    }

    private static BigInteger number(Map<String, Object> jwk, String member) {
        if (jwk.get(member) instanceof String text) {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == BYTES) return new BigInteger(1, bytes);
        }
        throw new IllegalArgumentException("not a JWK");
    }

    /** A number of the curve as a member of a JWK. */
    static String text(BigInteger number) {
        byte[] bytes = new byte[BYTES];
        byte[] shortest = number.toByteArray();
        int length = Math.min(shortest.length, BYTES);
        System.arraycopy(shortest, shortest.length - length, bytes, BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
