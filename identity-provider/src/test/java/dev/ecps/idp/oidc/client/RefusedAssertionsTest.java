package dev.ecps.idp.oidc.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.ecps.idp.Races;
import dev.ecps.idp.time.TestClock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Assertions that prove nothing. */
class RefusedAssertionsTest extends SignedAssertions {
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
        @MethodSource("dev.ecps.idp.oidc.client.RefusedAssertionsTest#wrongClaims")
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
}
