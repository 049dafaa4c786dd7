package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.client.ClientForgotten;
import dev.ecps.idp.oidc.protocol.Pkce;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.idp.shortlived.ShortLived.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Authorization codes: good once, for a minute. Used ones are remembered, so that a replay is noticed. */
@ApplicationScoped
class AuthorizationCodes {
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private final AuthorizationConfig config;
    private final InstantSource clock;
    private final Chance chance;
    private final ShortLived<String, Code> codes = ShortLived.until(Code::expiresAt, REMEMBERED);

    AuthorizationCodes(AuthorizationConfig config, InstantSource clock, Chance chance) {
        this.config = config;
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * What a code stands for.
     *
     * @param session the login it came from
     * @param client may redeem it
     * @param redirectUri must be repeated at the token endpoint
     * @param scopes requested
     * @param nonce for the ID token
     * @param pkce challenge the verifier must fit
     * @param expiresAt not good from then on
     * @param used whether somebody tried to redeem it
     * @param replayed whether somebody tried once more
     */
    record Code(
            String session,
            String client,
            String redirectUri,
            Set<String> scopes,
            String nonce,
            Optional<Pkce> pkce,
            Instant expiresAt,
            boolean used,
            boolean replayed) {
        /** Without what nobody asks of it any more: it is remembered for long. */
        Code burnt() {
            return new Code(session, client, "", Set.of(), "", Optional.empty(), expiresAt, true, used);
        }
    }

    String issue(AuthorizationRequest request, Session session) {
        var now = clock.instant();
        var code = chance.token();
        codes.put(
                Chance.fingerprint(code),
                new Code(
                        session.id(),
                        request.client(),
                        request.redirectUri(),
                        request.scopes(),
                        request.nonce(),
                        request.pkce(),
                        now.plus(config.codeLife()),
                        false,
                        false),
                now);
        return code;
    }

    /** A client that was unregistered redeems nothing, nor does who registers under its id. */
    void forget(@Observes ClientForgotten gone) {
        codes.discard(code -> code.client().equals(gone.id()));
    }

    /** Burns the code and tells how it was before; of two racing callers, one finds it unused. */
    Optional<Code> redeem(String code) {
        return codes.step(Chance.fingerprint(code), clock.instant(), before -> new Step<>(before.burnt(), before));
    }

    /** Whether a code was shown once more after it was redeemed. */
    boolean replayed(String code) {
        return codes.find(Chance.fingerprint(code), clock.instant())
                .filter(Code::replayed)
                .isPresent();
    }
}
