package dev.ecps.idp.oidc.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {
    @ParameterizedTest
    @CsvSource({
        "openid scope_all, openid profile scope_all identity",
        "scope_all openid, openid profile scope_all identity",
        "openid, openid profile identity",
        "openid identity profile scope_all, openid profile scope_all identity",
        "'  openid   openid ', openid profile identity",
        "'', profile identity"
    })
    void what_is_granted_is_what_was_asked_for_and_the_default_scopes(String requested, String granted) {
        assertThat(Scopes.granted(Scopes.parse(requested))).isEqualTo(granted);
    }
}
