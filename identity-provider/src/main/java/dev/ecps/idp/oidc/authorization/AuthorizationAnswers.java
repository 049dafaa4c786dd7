package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.authorization.check.AuthorizationRefusal.Redirect;
import dev.ecps.idp.oidc.claims.PractitionerClaims;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.session.Session;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What a client is told, members in the order of PSC's Keycloak. */
@Singleton
class AuthorizationAnswers {
    private final AuthorizationCodes codes;
    private final AuthorizationConfig config;
    private final PractitionerClaims practitioners;
    private final Addresses addresses;

    AuthorizationAnswers(
            AuthorizationCodes codes,
            AuthorizationConfig config,
            PractitionerClaims practitioners,
            Addresses addresses) {
        this.codes = codes;
        this.config = config;
        this.practitioners = practitioners;
        this.addresses = addresses;
    }

    /** The code for this session; {@code login_required} if the client expected somebody else. */
    AuthorizationAnswer success(AuthorizationRequest request, Session session) {
        if (!expected(request.subject(), session)) return loginRequired(request);
        var answer = to(request).with("state", request.state());
        if (config.sessionStateInAnswer()) answer.with("session_state", session.id());
        answer.with("iss", issuer());
        return request.withCode() ? answer.with("code", codes.issue(request, session)) : answer;
    }

    /** Whether this session is of the person the client named, if it named one. */
    boolean expected(Optional<String> subject, Session session) {
        return subject.map(practitioners.subject(session.nationalId())::equals).orElse(true);
    }

    /** Nobody is logged in who would do, and no page may be shown. */
    AuthorizationAnswer loginRequired(AuthorizationRequest request) {
        return finish(to(request).error(OAuthError.LOGIN_REQUIRED, Optional.empty()), request.state());
    }

    /** The user gave up. */
    AuthorizationAnswer denied(AuthorizationRequest request) {
        return finish(to(request).error(OAuthError.ACCESS_DENIED, Optional.empty()), request.state());
    }

    /** The request failed a check. */
    AuthorizationAnswer refused(AuthorizationAnswer empty, Redirect refusal, Optional<String> state) {
        return finish(empty.error(refusal.error(), refusal.description()), state);
    }

    private AuthorizationAnswer finish(AuthorizationAnswer answer, Optional<String> state) {
        return answer.with("state", state).with("iss", issuer());
    }

    private static AuthorizationAnswer to(AuthorizationRequest request) {
        return new AuthorizationAnswer(request.client(), request.redirectUri(), request.mode());
    }

    private Optional<String> issuer() {
        return config.issInAnswer() ? Optional.of(addresses.issuer()) : Optional.empty();
    }
}
