package dev.ecps.idp.oidc.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.shortlived.ShortLived;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks the assertions of {@code private_key_jwt} (RFC 7523 §3, OpenID Connect Core §9). Each is good for one use, and
 * for this provider alone.
 */
@Singleton
@Startup
class Assertions {
    /** Asymmetric ones only: the secret of an HMAC would be the public key, which everybody knows. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int LONGEST = 8_000;
    private static final int LONGEST_ID = 500;

    /** A shelf for each client: a busy one can't fill another's. */
    private final Map<String, ShortLived<String, Instant>> seen = new ConcurrentHashMap<>();

    private final int uses;
    private final ClientConfig config;
    private final Supplier<String> issuer;
    private final Supplier<String> tokenEndpoint;
    private final InstantSource clock;

    @Inject
    Assertions(ClientConfig config, Addresses addresses, InstantSource clock) {
        this(config, addresses::issuer, () -> addresses.auth() + Paths.TOKEN, clock, ShortLived.CAPACITY);
    }

    /**
     * @param issuer what assertions and requests call this provider
     * @param tokenEndpoint what assertions may call it too
     * @param uses how many are remembered of one client; it can't log in when they all are young
     */
    Assertions(
            ClientConfig config,
            Supplier<String> issuer,
            Supplier<String> tokenEndpoint,
            InstantSource clock,
            int uses) {
        this.uses = uses;
        Setting.positive("ecps.client.assertion-life", config.assertionLife());
        this.config = config;
        this.issuer = issuer;
        this.tokenEndpoint = tokenEndpoint;
        this.clock = clock;
    }

    static List<String> algorithms() {
        return ALGORITHMS.stream().map(JWSAlgorithm::getName).sorted().toList();
    }

    /** The client that the assertion, which nobody has checked yet, is about. */
    static Optional<String> subject(String assertion) {
        try {
            if (assertion.length() > LONGEST) return Optional.empty();
            return Optional.ofNullable(
                    SignedJWT.parse(assertion).getJWTClaimsSet().getSubject());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Why the assertion does not prove that its sender is this client; empty if it does. What is said may go to a log.
     *
     * @param keys the client's, a JWK set
     */
    Optional<String> flaw(String assertion, String clientId, String keys) {
        try {
            if (assertion.length() > LONGEST) return Optional.of("it is longer than " + LONGEST + " characters");
            var jwt = SignedJWT.parse(assertion);
            if (!ALGORITHMS.contains(jwt.getHeader().getAlgorithm())) return Optional.of("its alg is not allowed");
            if (!isSigned(jwt, JWKSet.parse(keys))) return Optional.of("no registered key verifies its signature");
            return flaw(jwt.getJWTClaimsSet(), clientId);
        } catch (ParseException | JOSEException e) {
            return Optional.of("it can't be read");
        }
    }

    /**
     * Why this is no request that the client signed for this provider (CIBA Core §7.1.1); empty if it is one, from now on
     * used up. What is said may go to the client.
     *
     * @param keys the client's, a JWK set
     */
    Optional<String> requestFlaw(String request, String clientId, String keys) {
        try {
            if (request.length() > LONGEST) return Optional.of("it is longer than " + LONGEST + " characters");
            var jwt = SignedJWT.parse(request);
            if (!ALGORITHMS.contains(jwt.getHeader().getAlgorithm())) return Optional.of("its alg is not allowed");
            if (!isSigned(jwt, JWKSet.parse(keys))) return Optional.of("no registered key verifies its signature");
            return requestFlaw(jwt.getJWTClaimsSet(), clientId);
        } catch (ParseException | JOSEException e) {
            return Optional.of("it can't be read");
        }
    }

    private Optional<String> requestFlaw(JWTClaimsSet claims, String clientId) {
        if (!clientId.equals(claims.getIssuer())) return Optional.of("its iss is not the client_id");
        if (!claims.getAudience().equals(List.of(issuer.get()))) return Optional.of("its aud is not the issuer alone");
        if (claims.getIssueTime() == null || claims.getNotBeforeTime() == null)
            return Optional.of("it has no iat or nbf");
        return timeFlaw(claims).or(() -> useFlaw(claims, clientId));
    }

    private static boolean isSigned(SignedJWT jwt, JWKSet keys) throws JOSEException {
        var fitting = new JWKSelector(JWKMatcher.forJWSHeader(jwt.getHeader())).select(keys);
        for (var key : fitting) if (isSigned(jwt, key)) return true;
        return false;
    }

    private static boolean isSigned(SignedJWT jwt, JWK key) throws JOSEException {
        var verifier =
                new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), ((AsymmetricJWK) key).toPublicKey());
        return jwt.verify(verifier);
    }

    private Optional<String> flaw(JWTClaimsSet claims, String clientId) {
        if (!clientId.equals(claims.getIssuer())) return Optional.of("its iss is not the client_id");
        if (!clientId.equals(claims.getSubject())) return Optional.of("its sub is not the client_id");
        if (!isForUs(claims.getAudience())) return Optional.of("its aud is not the issuer or the token endpoint alone");
        return timeFlaw(claims).or(() -> useFlaw(claims, clientId));
    }

    /** One audience: an assertion for two could be used at this provider by the other one. */
    private boolean isForUs(List<String> audience) {
        return audience.size() == 1 && Set.of(issuer.get(), tokenEndpoint.get()).contains(audience.get(0));
    }

    private Optional<String> timeFlaw(JWTClaimsSet claims) {
        var now = clock.instant();
        if (claims.getExpirationTime() == null) return Optional.of("it has no exp");
        var until = claims.getExpirationTime().toInstant();
        if (!until.plus(config.clockTolerance()).isAfter(now)) return Optional.of("its exp is over");
        if (until.isAfter(now.plus(config.assertionLife()).plus(config.clockTolerance()))) {
            return Optional.of("its exp is farther away than ecps.client.assertion-life");
        }
        if (isAhead(claims.getNotBeforeTime(), now)) return Optional.of("its nbf lies ahead");
        if (isAhead(claims.getIssueTime(), now)) return Optional.of("its iat lies ahead");
        return Optional.empty();
    }

    private boolean isAhead(@Nullable Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now.plus(config.clockTolerance()));
    }

    private Optional<String> useFlaw(JWTClaimsSet claims, String clientId) {
        var id = claims.getJWTID();
        if (id == null || id.isEmpty() || id.length() > LONGEST_ID) return Optional.of("it has no jti, or a long one");
        var until = claims.getExpirationTime().toInstant().plus(config.clockTolerance());
        boolean fresh = seenOf(clientId).putIfAbsent(Chance.fingerprint(id), until, clock.instant());
        return fresh ? Optional.empty() : Optional.of("its jti was used before");
    }

    private ShortLived<String, Instant> seenOf(String clientId) {
        return seen.computeIfAbsent(
                clientId,
                id -> ShortLived.<String, Instant>until(until -> until, Duration.ZERO)
                        .holding(uses));
    }
}
