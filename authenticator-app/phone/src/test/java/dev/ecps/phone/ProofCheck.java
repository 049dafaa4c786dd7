package dev.ecps.phone;

import static dev.ecps.wire.problem.ProblemType.CLOCK_WRONG;
import static dev.ecps.wire.problem.ProblemType.DEVICE_UNKNOWN;
import static dev.ecps.wire.problem.ProblemType.PROOF_INVALID;
import static dev.ecps.wire.problem.ProblemType.PROOF_REPLAYED;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.sun.net.httpserver.HttpExchange;
import dev.ecps.phone.StandInProvider.No;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.problem.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks {@code Device-Proof} as the protocol says, and keeps what it saw. */
final class ProofCheck {
    private static final long TOLERANCE = 60;

    final List<JWSObject> seen = new ArrayList<>();
    private final Map<String, ECKey> keys = new HashMap<>();
    private final Set<Object> ids = new HashSet<>();
    private final InstantSource clock;

    ProofCheck(InstantSource clock) {
        this.clock = clock;
    }

    void knows(String kid, ECKey key) {
        keys.put(kid, key);
    }

    void check(HttpExchange exchange, byte[] body) {
        String compact = exchange.getRequestHeaders().getFirst(PhonePaths.PROOF);
        if (compact == null) throw new No(PROOF_INVALID);
        try {
            JWSObject proof = JWSObject.parse(compact);
            seen.add(proof);
            check(proof, exchange, body);
        } catch (ParseException | JOSEException e) {
            throw new No(PROOF_INVALID);
        }
    }

    private void check(JWSObject proof, HttpExchange exchange, byte[] body) throws JOSEException {
        ECKey key = keys.get(proof.getHeader().getKeyID());
        if (key == null) throw new No(DEVICE_UNKNOWN);
        Map<String, Object> claims = proof.getPayload().toJSONObject();
        boolean mine = proof.verify(new ECDSAVerifier(key))
                && proof.getHeader().getType().getType().equals(PhonePaths.PROOF_TYPE)
                && exchange.getRequestMethod().equals(claims.get("htm"))
                && exchange.getRequestURI().getRawPath().equals(claims.get("htu"))
                && Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(sha256(body))
                        .equals(claims.get("bth"));
        if (!mine) throw new No(PROOF_INVALID);
        long distance = Math.abs(clock.instant().getEpochSecond() - ((Number) claims.get("iat")).longValue());
        if (distance > TOLERANCE) throw new No(Problem.of(CLOCK_WRONG, "late").at(clock.instant()));
        if (!ids.add(claims.get("jti"))) throw new No(PROOF_REPLAYED);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
