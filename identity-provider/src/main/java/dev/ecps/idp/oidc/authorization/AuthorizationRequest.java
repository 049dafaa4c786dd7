package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.protocol.Pkce;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A request that passed every check.
 *
 * @param client {@code client_id} of who asks
 * @param service its name at that time
 * @param redirectUri where the answer goes
 * @param fragment whether the answer goes into the fragment rather than the query
 * @param scopes as requested
 * @param state to be returned as it is
 * @param nonce for the ID token, empty if none was sent
 * @param pkce the client's challenge
 * @param prompt what the client wants to happen, unknown words dropped
 * @param maxAge how old the login may be
 * @param loginHint identifier to fill in
 * @param uiLocales languages the client asks for
 */
public record AuthorizationRequest(
        String client,
        String service,
        String redirectUri,
        boolean fragment,
        Set<String> scopes,
        Optional<String> state,
        String nonce,
        Optional<Pkce> pkce,
        Set<String> prompt,
        Optional<Duration> maxAge,
        String loginHint,
        Optional<String> uiLocales) {}
