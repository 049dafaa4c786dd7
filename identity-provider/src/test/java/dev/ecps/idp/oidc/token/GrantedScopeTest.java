package dev.ecps.idp.oidc.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.protocol.Scopes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantedScopeTest {
    @ParameterizedTest
    @CsvSource({
        "SINCE_2023, openid scope_all, openid profile scope_all identity",
        "SINCE_2023, scope_all openid, openid profile scope_all identity",
        "SINCE_2023, openid identity scope_all, openid profile scope_all identity",
        "IN_2021, openid scope_all, openid profile email scope_all",
        "IN_2021, scope_all openid, openid profile email scope_all",
        "IN_2021, scope_all, profile email scope_all",
        "IN_2021, openid email profile, openid profile email",
        "AS_REQUESTED, openid scope_all, openid scope_all",
        "AS_REQUESTED, scope_all, scope_all",
    })
    void what_is_granted_for_what_was_asked(GrantedScope rule, String requested, String granted) {
        assertThat(rule.of(Scopes.parse(requested))).isEqualTo(granted);
    }
}
