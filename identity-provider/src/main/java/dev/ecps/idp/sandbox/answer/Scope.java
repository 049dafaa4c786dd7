package dev.ecps.idp.sandbox.answer;

import dev.ecps.wire.NationalId;
import java.util.List;
import java.util.Optional;

/**
 * Whose login requests an answer is for.
 *
 * @param nationalId only this practitioner's; everybody's if empty
 * @param client only those of this relying party, by its {@code client_id}; all of them if empty
 */
record Scope(Optional<NationalId> nationalId, Optional<String> client) {
    Scope {
        if (nationalId.isEmpty() && client.isEmpty()) throw new IllegalArgumentException("a scope names somebody");
    }

    static Scope of(NationalId nationalId) {
        return new Scope(Optional.of(nationalId), Optional.empty());
    }

    static Scope ofClient(String client) {
        return new Scope(Optional.empty(), Optional.of(client));
    }

    static Scope of(NationalId nationalId, String client) {
        return new Scope(Optional.of(nationalId), Optional.of(client));
    }

    /** Those that a login is in, the most specific first. */
    static List<Scope> around(NationalId nationalId, String client) {
        return List.of(of(nationalId, client), of(nationalId), ofClient(client));
    }

    boolean covers(NationalId who, String asker) {
        return nationalId.map(who::equals).orElse(true)
                && client.map(asker::equals).orElse(true);
    }
}
