package dev.ecps.idp.oidc.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PkceTest {
    /** The example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Test
    void S256_takes_the_verifier_behind_the_challenge_and_no_other() {
        var pkce = new Pkce(CHALLENGE, CodeChallengeMethod.S256);
        assertThat(pkce.matches(VERIFIER)).isTrue();
        assertThat(pkce.matches(CHALLENGE)).isFalse();
    }

    @Test
    void plain_takes_the_challenge_itself() {
        var pkce = new Pkce(VERIFIER, CodeChallengeMethod.PLAIN);
        assertThat(pkce.matches(VERIFIER)).isTrue();
        assertThat(pkce.matches(CHALLENGE)).isFalse();
    }

    @Test
    void a_verifier_has_43_to_128_characters() {
        assertThat(Pkce.wellFormed("a".repeat(42))).isFalse();
        assertThat(Pkce.wellFormed("a".repeat(43))).isTrue();
        assertThat(Pkce.wellFormed("~".repeat(128))).isTrue();
        assertThat(Pkce.wellFormed("a".repeat(129))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "/", "=", " ", "é", "\n"})
    void a_verifier_has_no_other_characters_than_the_unreserved_ones(String foreign) {
        assertThat(Pkce.wellFormed("a".repeat(43) + foreign)).isFalse();
    }
}
