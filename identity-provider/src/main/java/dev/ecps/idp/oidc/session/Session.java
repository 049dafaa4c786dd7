package dev.ecps.idp.oidc.session;

import dev.ecps.wire.NationalId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A practitioner who is logged in.
 *
 * @param id the {@code sid} of the tokens; it is no secret
 * @param nationalId who
 * @param authMode how they proved it
 * @param card number of the card that proved it in the browser; empty for phones and the back channel
 * @param authTime when they proved it
 * @param lastUsed the last login or refresh
 * @param grips what each client that takes part holds, by {@code client_id}
 */
public record Session(
        String id,
        NationalId nationalId,
        AuthMode authMode,
        String card,
        Instant authTime,
        Instant lastUsed,
        Map<String, Grip> grips) {

    /**
     * What one client holds of a session.
     *
     * @param scope granted, as it stands in the tokens
     * @param nonce of its last authorization request, empty if it sent none
     * @param refreshId {@code jti} of the one refresh token that is good now
     */
    public record Grip(String scope, String nonce, String refreshId) {
        /** There are few scopes, and many sessions. */
        public Grip {
            scope = scope.intern();
        }

        public Grip withRefresh(String next) {
            return new Grip(scope, nonce, next);
        }
    }

    /** When it ends if nobody uses it. */
    public Instant endsAt(SessionConfig config) {
        var idle = lastUsed.plus(config.idle());
        var latest = authTime.plus(config.max());
        return idle.isBefore(latest) ? idle : latest;
    }

    /** How long from {@code now} a refresh token of this session lives. */
    public Duration refreshLife(SessionConfig config, Instant now) {
        var ends = authTime.plus(config.max());
        var idle = now.plus(config.idle());
        return Duration.between(now, idle.isBefore(ends) ? idle : ends);
    }

    public Optional<Grip> grip(String client) {
        return Optional.ofNullable(grips.get(client));
    }

    Session used(Instant now) {
        return new Session(id, nationalId, authMode, card, authTime, now, grips);
    }

    Session with(String client, Grip grip) {
        return changed(map -> {
            map.put(client, grip);
            return map;
        });
    }

    Session without(String client) {
        return changed(map -> {
            map.remove(client);
            return map;
        });
    }

    private Session changed(UnaryOperator<Map<String, Grip>> change) {
        return new Session(
                id, nationalId, authMode, card, authTime, lastUsed, Map.copyOf(change.apply(new HashMap<>(grips))));
    }
}
