package dev.ecps.idp.oidc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.ecps.idp.TestSettings;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionsTest extends SignedAssertions {
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
        assertThatThrownBy(() -> new Assertions(config, () -> ISSUER, () -> TOKEN, clock, 2))
                .hasMessageContaining("ecps.client.assertion-life");
    }
}
