package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.authorization.check.ResponseMode;
import dev.ecps.idp.oidc.protocol.Pkce;
import java.util.Optional;
import java.util.Set;

/**
 * A request that passed every check.
 *
 * @param client {@code client_id} of who asks
 * @param service its name at that time
 * @param redirectUri where the answer goes
 * @param mode how the answer goes there
 * @param withCode whether the answer holds a code
 * @param scopes as requested
 * @param state to be returned as it is
 * @param nonce for the ID token, empty if none was sent
 * @param pkce the client's challenge
 * @param subject the {@code sub} of the one who may log in, if that is heeded
 * @param loginHint identifier to fill in
 * @param uiLocales languages the client asks for
 */
public record AuthorizationRequest(
        String client,
        String service,
        String redirectUri,
        ResponseMode mode,
        boolean withCode,
        Set<String> scopes,
        Optional<String> state,
        String nonce,
        Optional<Pkce> pkce,
        Optional<String> subject,
        String loginHint,
        Optional<String> uiLocales) {
    /** What its page still says once it was answered; the rest would fill the memory for nothing. */
    AuthorizationRequest answered() {
        return new AuthorizationRequest(
                client,
                service,
                "",
                mode,
                withCode,
                Set.of(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                uiLocales);
    }

    /** How many characters of it the client chose freely. */
    int length() {
        return state.orElse("").length()
                + nonce.length()
                + loginHint.length()
                + uiLocales.orElse("").length()
                + subject.orElse("").length();
    }
}
