package dev.ecps.idp.oidc.keys;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.crypto.Crypto;
import dev.ecps.idp.crypto.CryptoConfig;
import dev.ecps.idp.crypto.Remembered;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * How often one second of one processor signs and verifies, with a signer made per token, with one made per key, and
 * with native code. A program, not a test: {@code docs/benchmarks.md} tells how to run it.
 */
public final class SealBenchmark {
    private static final long MEASURED = 1_500_000_000L;
    private static final int WARM = 2_000;

    private SealBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var key = new NewKeys(new Crypto(TestSettings.defaults(CryptoConfig.class)))
                .signing(Instant.EPOCH, Instant.EPOCH);
        var claims = claims();
        measure("RS256 sign, signer per token (as before)", () -> signedAsBefore(key, claims));
        for (var choice : List.of("jdk", "auto")) {
            var crypto = new Crypto(TestSettings.of(CryptoConfig.class, Map.of("ecps.crypto.provider", choice)));
            var seal = SigningKey.of(key, crypto).seal();
            var json = JSONObjectUtils.toJSONString(claims).getBytes(StandardCharsets.UTF_8);
            measure("RS256 sign, signer per key, " + choice, () -> seal.sign(Seal.JWT, json));
            var token = seal.sign(Seal.JWT, json);
            measure("RS256 verify and read, " + choice, () -> read(seal, token));
            phones(choice, crypto);
            if (choice.equals("jdk")) {
                measure(
                        "RS256 verify and read, verifier per token (as before)",
                        () -> JWSObject.parse(token).verify(new RSASSAVerifier(key.toPublicJWK())));
                remembered(token);
            }
        }
    }

    private static void phones(String choice, Crypto crypto) throws Exception {
        var phone = new ECKeyGenerator(Curve.P_256).generate();
        var jws = new JWSObject(new JWSHeader(com.nimbusds.jose.JWSAlgorithm.ES256), new Payload("{}"));
        jws.sign(new ECDSASigner(phone));
        var verifier = crypto.equip(new ECDSAVerifier(phone.toECPublicKey()));
        measure("ES256 verify, " + choice, () -> jws.verify(verifier));
    }

    private static void remembered(String token) throws Exception {
        var known = new Remembered<ByteBuffer, String>(1_000);
        known.put(hash(token), token);
        measure("a good signature remembered", () -> known.find(hash(token)).orElseThrow());
    }

    private static ByteBuffer hash(String token) throws Exception {
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    }

    private static String signedAsBefore(com.nimbusds.jose.jwk.RSAKey key, Map<String, Object> claims)
            throws Exception {
        var header = "{\"alg\":\"RS256\",\"typ\" : \"JWT\",\"kid\" : \"%s\"}".formatted(key.getKeyID());
        var jws = new JWSObject(
                JWSHeader.parse(Base64URL.encode(header)), new Payload(JSONObjectUtils.toJSONString(claims)));
        jws.sign(new RSASSASigner(key));
        return jws.serialize();
    }

    private static Map<String, Object> read(Seal seal, String token) throws Exception {
        var jws = JWSObject.parse(token);
        if (!seal.verifies(jws)) throw new IllegalStateException();
        return jws.getPayload().toJSONObject();
    }

    private static Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        for (int i = 0; i < 15; i++) claims.put("claim" + i, "a value of some forty characters, as they are");
        return claims;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void measure(String what, Callable<Object> work) throws Exception {
        for (int i = 0; i < WARM; i++) work.call();
        long start = processorTime();
        long times = 0;
        while (processorTime() - start < MEASURED) {
            for (int i = 0; i < 50; i++) work.call();
            times += 50;
        }
        System.out.printf("%,10.0f  %s%n", times * 1e9 / (processorTime() - start), what);
    }
}
