package dev.ecps.idp.oidc.authorization.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ErrorObject;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.oidc.authorization.check.AuthorizationRefusal.Redirect;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.profile.ProfileConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictChecksTest {
    private static final String PROFILE = "ecps.profile";

    private static StrictChecks checks(Map<String, String> settings) {
        return new StrictChecks(
                TestSettings.of(CheckConfig.class, only(settings, name -> !name.equals(PROFILE))),
                TestSettings.of(ProfileConfig.class, only(settings, PROFILE::equals)));
    }

    private static Map<String, String> only(Map<String, String> settings, Predicate<String> wanted) {
        return settings.entrySet().stream()
                .filter(each -> wanted.test(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> good() {
        var request = new LinkedHashMap<String, String>();
        request.put("response_type", "code");
        request.put("scope", "openid scope_all");
        request.put("state", "s");
        request.put("nonce", "n");
        request.put("acr_values", "eidas1");
        request.put("code_challenge", "c");
        request.put("code_challenge_method", "S256");
        request.put("prompt", "none");
        request.put("claims", "{\"id_token\":{\"acr\":null}}");
        return request;
    }

    private static Optional<Redirect> refusal(Map<String, String> settings, Map<String, String> request) {
        var sent = request.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
        return checks(settings).refusalOf(new Parameters(sent)).map(Redirect.class::cast);
    }

    private static Map<String, String> bad(String name, String value) {
        var request = good();
        if (value.equals("(absent)")) request.remove(name);
        else request.put(name, value);
        return request;
    }

    @Test
    void a_request_as_it_should_be_passes() {
        assertThat(refusal(Map.of(PROFILE, "strict"), good())).isEmpty();
    }

    @Test
    void the_self_check_tells_what_strict_requires_and_nothing_of_faithful() {
        assertThat(new RequestsCheck(checks(Map.of(PROFILE, "faithful"))).lines())
                .isEmpty();
        var told = new RequestsCheck(checks(Map.of(PROFILE, "strict", "ecps.authorization.nonce-required", "false")))
                .lines();
        assertThat(told)
                .singleElement()
                .satisfies(line -> assertThat(line.says())
                        .contains("state", "acr_values=eidas1", "PKCE", "S256", "scope_all")
                        .doesNotContain("nonce"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "response_type, none, code-required, unsupported_response_type, response_type must be code",
        "scope, scope_all, openid-required, invalid_scope, Missing scope: openid",
        "scope, openid, scope-all-required, invalid_scope, Missing scope: scope_all",
        "state, (absent), state-required, invalid_request, Missing parameter: state",
        "state, '', state-required, invalid_request, Missing parameter: state",
        "nonce, (absent), nonce-required, invalid_request, Missing parameter: nonce",
        "acr_values, (absent), acr-values-required, invalid_request, acr_values must be eidas1",
        "acr_values, eidas2, acr-values-required, invalid_request, acr_values must be eidas1",
        "acr_values, eidas1 eidas2, acr-values-required, invalid_request, acr_values must be eidas1",
        "code_challenge, (absent), pkce-required, invalid_request, Missing parameter: code_challenge",
        "code_challenge_method, plain, s256-required, invalid_request, code_challenge_method must be S256",
        "code_challenge_method, (absent), s256-required, invalid_request, code_challenge_method must be S256",
        "prompt, none login, prompt-none-alone, invalid_request, prompt=none must stand alone",
        "claims, {, claims-well-formed, invalid_request, Invalid parameter: claims",
        "claims, [], claims-well-formed, invalid_request, Invalid parameter: claims",
    })
    void a_rule_is_kept_in_strict_not_in_faithful_and_each_has_its_own_switch(
            String name, String value, String setting, String error, String description) {
        var request = bad(name, value);
        var key = "ecps.authorization." + setting;
        assertThat(refusal(Map.of(PROFILE, "faithful"), request)).isEmpty();
        assertThat(refusal(Map.of(PROFILE, "strict", key, "false"), request)).isEmpty();
        assertThat(refusal(Map.of(key, "true"), request)).isPresent();
        var refusal = refusal(Map.of(PROFILE, "strict"), request).orElseThrow();
        assertThat(refusal.error().wire()).isEqualTo(error);
        assertThat(refusal.description().orElseThrow()).startsWith(description);
        assertThat(ErrorObject.isLegal(refusal.description().orElseThrow())).isTrue();
    }
}
