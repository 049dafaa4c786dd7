package dev.ecps.idp.ecps.device;

import static io.restassured.RestAssured.given;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.pin.PinSecret;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.PhonePaths;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A phone of the test's own making, from {@code docs/phone-protocol.md} alone: it can sign wrongly too. */
public final class SigningPhone {
    public static final Pin PIN = Pin.of("4821");

    private final ECKey key = newKey();
    private final PinSecret secret = PinSecret.draw();
    private String kid = "";

    /** A phone that is registered. */
    public static SigningPhone of(NationalId holder, Devices devices) {
        var phone = new SigningPhone();
        var registered = devices.register(new NewDevice(
                holder, phone.key.toPublicJWK().toJSONString(), phone.secret.verifierOf(PIN), "test phone", false));
        phone.kid = registered.id().value();
        return phone;
    }

    public static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String kid() {
        return kid;
    }

    public ECKey key() {
        return key;
    }

    public String proofOf(Pin pin) {
        return secret.proofOf(pin);
    }

    public String verifierOf(Pin pin) {
        return secret.verifierOf(pin);
    }

    /** A proof that is in order. */
    public Proof proof(String method, String path, String body) {
        var claims = new JWTClaimsSet.Builder()
                .claim("htm", method)
                .claim("htu", path)
                .issueTime(Date.from(Instant.now()))
                .jwtID(UUID.randomUUID().toString())
                .claim("bth", sha256(body))
                .build();
        return new Proof(key, kid, JWSAlgorithm.ES256, PhonePaths.PROOF_TYPE, claims);
    }

    private static String sha256(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return Base64URL.encode(digest).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What can be changed about a proof before it is signed. */
    public record Proof(ECKey key, String kid, JWSAlgorithm algorithm, String type, JWTClaimsSet claims) {
        public Proof signedWith(ECKey other) {
            return new Proof(other, kid, algorithm, type, claims);
        }

        public Proof under(String other) {
            return new Proof(key, other, algorithm, type, claims);
        }

        public Proof ofType(String other) {
            return new Proof(key, kid, algorithm, other, claims);
        }

        public Proof with(String claim, Object value) {
            var changed = new JWTClaimsSet.Builder(claims).claim(claim, value).build();
            return new Proof(key, kid, algorithm, type, changed);
        }

        public Proof at(Instant time) {
            return with("iat", time.getEpochSecond());
        }

        public String signed() {
            try {
                var header = new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType(type))
                        .keyID(kid)
                        .build();
                var jws = new SignedJWT(header, claims);
                jws.sign(new ECDSASigner(key));
                return jws.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public ValidatableResponse get(String path) {
        return get(path, proof -> proof);
    }

    public ValidatableResponse get(String path, UnaryOperator<Proof> change) {
        return signed(change.apply(proof("GET", path, ""))).get(path).then();
    }

    public ValidatableResponse delete(String path) {
        return signed(proof("DELETE", path, "")).delete(path).then();
    }

    public ValidatableResponse post(String path, String body) {
        return post(path, body, proof -> proof);
    }

    public ValidatableResponse post(String path, String body, UnaryOperator<Proof> change) {
        return signed(change.apply(proof("POST", path, body)))
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static RequestSpecification signed(Proof proof) {
        return given().headers(Map.of(PhonePaths.PROOF, proof.signed()));
    }
}
