package dev.ecps.idp.oidc.authorization.check;

import dev.ecps.idp.oidc.authorization.check.AuthorizationRefusal.Redirect;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.profile.ProfileConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What PSC's specification and current guidance ask for and PSC's server, as far as is known, does not insist on. */
@Singleton
class StrictChecks {
    static final String EIDAS1 = "eidas1";

    private final List<Rule> inForce;

    /**
     * @param own the rule's setting
     * @param asks what a request must have, for the self-check
     * @param kept whether a request keeps the rule
     */
    private record Rule(
            Optional<Boolean> own, String asks, Predicate<Parameters> kept, OAuthError error, String description) {}

    StrictChecks(CheckConfig config, ProfileConfig profile) {
        inForce = rules(config)
                .filter(rule -> profile.profile().enforces(rule.own()))
                .toList();
    }

    private static Stream<Rule> rules(CheckConfig config) {
        return Stream.of(
                new Rule(
                        config.codeRequired(),
                        "response_type=code",
                        sent -> Scopes.parse(sent.first("response_type").orElse(""))
                                .equals(Set.of("code")),
                        OAuthError.UNSUPPORTED_RESPONSE_TYPE,
                        "response_type must be code: the authorization code flow is the only one of Pro Sante Connect"),
                new Rule(
                        config.openidRequired(),
                        "scope openid",
                        sent -> scope(sent).contains(Scopes.OPENID),
                        OAuthError.INVALID_SCOPE,
                        "Missing scope: openid (OpenID Connect Core section 3.1.2.1)"),
                new Rule(
                        config.scopeAllRequired(),
                        "scope scope_all",
                        sent -> scope(sent).contains(Scopes.SCOPE_ALL),
                        OAuthError.INVALID_SCOPE,
                        "Missing scope: scope_all (Pro Sante Connect expects openid scope_all)"),
                new Rule(
                        config.stateRequired(),
                        "state",
                        sent -> sent.nonEmpty("state").isPresent(),
                        OAuthError.INVALID_REQUEST,
                        "Missing parameter: state (it ties the answer to the browser that asked, RFC 9700 section 4.7)"),
                new Rule(
                        config.nonceRequired(),
                        "nonce",
                        sent -> sent.nonEmpty("nonce").isPresent(),
                        OAuthError.INVALID_REQUEST,
                        "Missing parameter: nonce (it ties the ID token to the request, OpenID Connect Core"
                                + " section 15.5.2)"),
                new Rule(
                        config.acrValuesRequired(),
                        "acr_values=eidas1",
                        sent -> sent.first("acr_values").filter(EIDAS1::equals).isPresent(),
                        OAuthError.INVALID_REQUEST,
                        "acr_values must be eidas1: Pro Sante Connect requires it and supports no other value"),
                new Rule(
                        config.pkceRequired(),
                        "code_challenge (PKCE)",
                        sent -> sent.first("code_challenge").isPresent(),
                        OAuthError.INVALID_REQUEST,
                        "Missing parameter: code_challenge (PKCE, RFC 9700 section 2.1.1)"),
                new Rule(
                        config.s256Required(),
                        "code_challenge_method=S256",
                        StrictChecks::s256,
                        OAuthError.INVALID_REQUEST,
                        "code_challenge_method must be S256: plain protects nothing once the request is seen (RFC 9700"
                                + " section 2.1.1)"),
                new Rule(
                        config.promptNoneAlone(),
                        "prompt=none alone",
                        sent -> noneAlone(sent.first("prompt").orElse("")),
                        OAuthError.INVALID_REQUEST,
                        "prompt=none must stand alone (OpenID Connect Core section 3.1.2.1)"),
                new Rule(
                        config.claimsWellFormed(),
                        "well-formed claims",
                        sent -> ClaimsParameter.of(sent).isPresent(),
                        OAuthError.INVALID_REQUEST,
                        "Invalid parameter: claims (it must be a JSON object, OpenID Connect Core section 5.5)"));
    }

    /** What the rules in force ask of every request, for whoever writes a client. */
    List<String> asked() {
        return inForce.stream().map(Rule::asks).toList();
    }

    Optional<AuthorizationRefusal> refusalOf(Parameters sent) {
        return inForce.stream()
                .filter(rule -> !rule.kept().test(sent))
                .<AuthorizationRefusal>map(rule -> new Redirect(rule.error(), Optional.of(rule.description())))
                .findFirst();
    }

    private static Set<String> scope(Parameters sent) {
        return Scopes.parse(sent.first("scope").orElse(""));
    }

    private static boolean s256(Parameters sent) {
        return sent.first("code_challenge").isEmpty()
                || sent.first("code_challenge_method").filter("S256"::equals).isPresent();
    }

    private static boolean noneAlone(String prompt) {
        var words = Scopes.parse(prompt);
        return !words.contains("none") || words.size() == 1;
    }
}
