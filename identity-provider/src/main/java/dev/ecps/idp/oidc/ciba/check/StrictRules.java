package dev.ecps.idp.oidc.ciba.check;

import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.profile.ProfileConfig;
import dev.ecps.wire.TwoDigits;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What PSC's pages and CIBA Core ask of a request and PSC's server, as far as is known, does not insist on. */
@Singleton
class StrictRules {
    private static final List<String> OTHER_HINTS = List.of("login_hint_token", "id_token_hint");

    private final List<Rule> shape;
    private final List<Rule> content;

    /**
     * @param own the rule's setting
     * @param kept whether a request keeps the rule
     */
    private record Rule(Optional<Boolean> own, Predicate<Asking> kept, OAuthError error, String description) {}

    StrictRules(CheckConfig config, ProfileConfig profile) {
        shape = Stream.of(repetition(config), oneHint(config))
                .filter(rule -> profile.profile().enforces(rule.own()))
                .toList();
        content = contentRules(config)
                .filter(rule -> profile.profile().enforces(rule.own()))
                .toList();
    }

    private static Rule repetition(CheckConfig config) {
        return new Rule(
                config.repetitionRefused(),
                asking -> !asking.form().anyRepeated(),
                OAuthError.INVALID_REQUEST,
                "duplicated parameter");
    }

    /** Two hints may mean two people. */
    private static Rule oneHint(CheckConfig config) {
        return new Rule(
                config.oneHintRequired(),
                asking ->
                        OTHER_HINTS.stream().allMatch(hint -> asking.first(hint).isEmpty()),
                OAuthError.INVALID_REQUEST,
                "login_hint must be the only hint (CIBA Core section 7.1)");
    }

    private static Stream<Rule> contentRules(CheckConfig config) {
        return Stream.of(
                new Rule(
                        config.openidRequired(),
                        asking -> Scopes.parse(asking.first("scope").orElse("")).contains(Scopes.OPENID),
                        OAuthError.INVALID_SCOPE,
                        "Missing scope: openid (CIBA Core section 7.1)"),
                new Rule(
                        config.acrValuesRequired(),
                        asking -> asking.first("acr_values")
                                .filter("eidas1"::equals)
                                .isPresent(),
                        OAuthError.INVALID_REQUEST,
                        "acr_values must be eidas1: Pro Sante Connect requires it and supports no other value"),
                new Rule(
                        config.bindingMessageRequired(),
                        asking -> asking.first("binding_message").isPresent(),
                        OAuthError.INVALID_REQUEST,
                        "missing parameter : binding_message (the user compares it, CIBA Core section 7.1)"),
                new Rule(
                        config.twoDigitsRequired(),
                        asking -> asking.first("binding_message")
                                .map(message -> TwoDigits.in(message).isPresent())
                                .orElse(true),
                        OAuthError.INVALID_BINDING_MESSAGE,
                        "binding_message must be two digits, 00 to 99: the user finds them among three numbers"));
    }

    /** Whether the request can be read in one way only. */
    Optional<OAuthRefusal> shape(Asking asking) {
        return first(shape, asking);
    }

    /** Whether it says what it should. */
    Optional<OAuthRefusal> content(Asking asking) {
        return first(content, asking);
    }

    private static Optional<OAuthRefusal> first(List<Rule> rules, Asking asking) {
        return rules.stream()
                .filter(rule -> !rule.kept().test(asking))
                .map(rule -> new OAuthRefusal(rule.error(), rule.description()))
                .findFirst();
    }
}
