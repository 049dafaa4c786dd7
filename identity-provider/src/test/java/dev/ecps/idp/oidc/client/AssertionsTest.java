package dev.ecps.idp.oidc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.Races;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionsTest {
    private static final String ISSUER = "http://localhost:8080/auth/realms/esante-wallet";
    private static final String TOKEN = ISSUER + "/protocol/openid-connect/token";
    private static final String CLIENT = "my-app";
    private static final RSAKey RSA = rsa("rsa");
    private static final RSAKey FOREIGN = rsa("rsa");
    private static final ECKey EC = ec();
    private static final String KEYS = new JWKSet(List.of(RSA.toPublicJWK(), EC.toPublicJWK())).toString();

    private final TestClock clock = new TestClock();
    private final Assertions assertions =
            new Assertions(TestSettings.defaults(ClientConfig.class), () -> Set.of(ISSUER, TOKEN), clock, 2);

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(CLIENT)
                .subject(CLIENT)
                .audience(ISSUER)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("rsa").build();
    }

    private static String signed(JWTClaimsSet claims) {
        return signed(header(JWSAlgorithm.RS256), signer(RSA), claims);
    }

    private String assertion(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(claims(clock.instant())).build());
    }

    private Optional<String> flaw(String assertion) {
        return assertions.flaw(assertion, CLIENT, KEYS);
    }

    @Nested
    class It_is_taken {
        @ParameterizedTest
        @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
        void when_an_RSA_key_signed_it(String algorithm) {
            var claims = claims(clock.instant()).build();
            assertThat(flaw(signed(header(JWSAlgorithm.parse(algorithm)), signer(RSA), claims)))
                    .isEmpty();
        }

        @Test
        void when_an_EC_key_signed_it() throws JOSEException {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("ec").build();
            assertThat(flaw(signed(
                            header, new ECDSASigner(EC), claims(clock.instant()).build())))
                    .isEmpty();
        }

        @Test
        void without_a_kid_if_any_key_of_the_client_verifies_it() {
            var header = new JWSHeader(JWSAlgorithm.RS256);
            assertThat(flaw(signed(header, signer(RSA), claims(clock.instant()).build())))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {ISSUER, TOKEN})
        void for_the_issuer_or_the_token_endpoint(String audience) {
            assertThat(flaw(assertion(claims -> claims.audience(audience)))).isEmpty();
        }

        @Test
        void without_iat_and_nbf() {
            assertThat(flaw(assertion(claims -> claims.issueTime(null)))).isEmpty();
        }

        @Test
        void within_the_tolerance_for_clocks() {
            var early = clock.instant().plusSeconds(59);
            assertThat(flaw(assertion(
                            claims -> claims.issueTime(Date.from(early)).notBeforeTime(Date.from(early)))))
                    .isEmpty();
            var late = clock.instant().minusSeconds(59);
            assertThat(flaw(assertion(claims -> claims.expirationTime(Date.from(late)))))
                    .isEmpty();
        }
    }

    record Wrong(String why, UnaryOperator<JWTClaimsSet.Builder> change) {
        @Override
        public String toString() {
            return why;
        }
    }

    static Stream<Wrong> wrongClaims() {
        var now = new TestClock().instant();
        return Stream.of(
                new Wrong("iss is not the client_id", claims -> claims.issuer("other")),
                new Wrong("iss is not the client_id", claims -> claims.issuer(null)),
                new Wrong("sub is not the client_id", claims -> claims.subject("other")),
                new Wrong("sub is not the client_id", claims -> claims.subject(null)),
                new Wrong("aud is not", claims -> claims.audience("https://other.example")),
                new Wrong("aud is not", claims -> claims.audience(ISSUER + "/")),
                new Wrong("aud is not", claims -> claims.audience(List.of(ISSUER, "https://other.example"))),
                new Wrong("aud is not", claims -> claims.audience((String) null)),
                new Wrong("no exp", claims -> claims.expirationTime(null)),
                new Wrong("exp is over", claims -> claims.expirationTime(Date.from(now.minusSeconds(60)))),
                new Wrong("farther away", claims -> claims.expirationTime(Date.from(now.plusSeconds(661)))),
                new Wrong("nbf lies ahead", claims -> claims.notBeforeTime(Date.from(now.plusSeconds(61)))),
                new Wrong("iat lies ahead", claims -> claims.issueTime(Date.from(now.plusSeconds(61)))),
                new Wrong("no jti", claims -> claims.jwtID(null)),
                new Wrong("no jti", claims -> claims.jwtID("")),
                new Wrong("no jti", claims -> claims.jwtID("x".repeat(501))));
    }

    @Nested
    class It_is_refused {
        @ParameterizedTest
        @MethodSource("dev.ecps.idp.oidc.client.AssertionsTest#wrongClaims")
        void with_a_wrong_claim(Wrong wrong) {
            assertThat(flaw(assertion(wrong.change())).orElse("nothing")).contains(wrong.why());
        }

        @Test
        void when_another_key_of_the_same_name_signed_it() {
            var claims = claims(clock.instant()).build();
            assertThat(flaw(signed(header(JWSAlgorithm.RS256), signer(FOREIGN), claims))
                            .orElseThrow())
                    .contains("no registered key");
        }

        @Test
        void when_its_kid_names_no_key() {
            var header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("other").build();
            assertThat(flaw(signed(header, signer(RSA), claims(clock.instant()).build())))
                    .isPresent();
        }

        @Test
        void when_it_brings_its_own_key() {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID("rsa")
                    .jwk(FOREIGN.toPublicJWK())
                    .build();
            assertThat(flaw(signed(
                            header, signer(FOREIGN), claims(clock.instant()).build())))
                    .isPresent();
        }

        @Test
        void when_it_is_not_signed() {
            assertThat(flaw(new PlainJWT(claims(clock.instant()).build()).serialize()))
                    .isPresent();
        }

        @Test
        void when_the_public_key_is_used_as_an_HMAC_secret() throws JOSEException {
            var secret = RSA.toRSAPublicKey().getEncoded();
            var forged = signed(
                    header(JWSAlgorithm.HS256),
                    new MACSigner(secret),
                    claims(clock.instant()).build());
            assertThat(flaw(forged).orElseThrow()).contains("alg");
        }

        @Test
        void when_its_claims_were_changed_afterwards() {
            var parts = assertion(claims -> claims).split("\\.");
            var other = assertion(claims -> claims.claim("x", "y")).split("\\.");
            assertThat(flaw(parts[0] + "." + other[1] + "." + parts[2])).isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "a.b.c", "....", "eyJhbGciOiJSUzI1NiJ9.e30."})
        void when_it_is_garbage(String garbage) {
            assertThat(flaw(garbage)).isPresent();
            assertThat(Assertions.subject(garbage)).isEmpty();
        }

        @Test
        void when_it_is_longer_than_anybody_needs() {
            assertThat(flaw(assertion(claims -> claims.claim("x", "y".repeat(8_000))))
                            .orElseThrow())
                    .contains("longer");
        }

        @Test
        void when_it_is_used_a_second_time_while_it_lives() {
            var assertion = assertion(claims -> claims);
            assertThat(flaw(assertion)).isEmpty();
            assertThat(flaw(assertion).orElseThrow()).contains("used before");
            clock.advance(Duration.ofSeconds(119));
            assertThat(flaw(assertion).orElseThrow()).contains("used before");
            clock.advance(Duration.ofSeconds(1));
            assertThat(flaw(assertion).orElseThrow()).contains("exp is over");
        }

        @Test
        void at_every_use_but_one_when_many_come_at_once() throws Exception {
            var assertion = assertion(claims -> claims);
            var flaws = Races.of(8, i -> () -> flaw(assertion));
            assertThat(flaws).filteredOn(Optional::isEmpty).hasSize(1);
        }
    }

    @Test
    void a_forged_assertion_does_not_use_up_the_identifier_of_a_real_one() {
        var claims = claims(clock.instant()).build();
        assertThat(flaw(signed(header(JWSAlgorithm.RS256), signer(FOREIGN), claims)))
                .isPresent();
        assertThat(flaw(signed(claims))).isEmpty();
    }

    @Test
    void the_same_identifier_may_be_used_by_another_client() {
        var claims = claims(clock.instant()).build();
        assertThat(flaw(signed(claims))).isEmpty();
        var other = new JWTClaimsSet.Builder(claims)
                .issuer("other")
                .subject("other")
                .build();
        assertThat(assertions.flaw(signed(other), "other", KEYS)).isEmpty();
    }

    @Test
    void a_client_that_logs_in_too_often_hinders_no_other() {
        for (int i = 0; i < 2; i++)
            assertThat(assertions.flaw(assertion(plain -> plain), CLIENT, KEYS)).isEmpty();
        assertThat(assertions.flaw(assertion(plain -> plain), CLIENT, KEYS)).isPresent();
        var other = assertion(claims -> claims.issuer("other").subject("other"));
        assertThat(assertions.flaw(other, "other", KEYS)).isEmpty();
    }

    @Test
    void keys_that_give_a_secret_away_or_are_none_are_no_credential() throws JOSEException {
        var secret = new OctetSequenceKey.Builder(new byte[32]).build();
        for (var keys : List.of(
                "", "{}", "{\"keys\":[]}", "[]", new JWKSet(RSA).toString(false), new JWKSet(secret).toString(false))) {
            assertThatThrownBy(() -> Credential.ofKeys(keys))
                    .as(keys)
                    .isInstanceOf(InvalidClient.class)
                    .hasMessageContaining("JWK set");
        }
    }

    @Test
    void a_life_of_nothing_stops_the_start() {
        var config = TestSettings.of(ClientConfig.class, Map.of("ecps.client.assertion-life", "PT0S"));
        assertThatThrownBy(() -> new Assertions(config, () -> Set.of(ISSUER), clock, 2))
                .hasMessageContaining("ecps.client.assertion-life");
    }
}
