package dev.ecps.idp.oidc.keys;

import dev.ecps.idp.oidc.keys.KeyState.Announced;
import dev.ecps.idp.oidc.keys.KeyState.Current;
import dev.ecps.idp.oidc.keys.KeyState.Retired;
import dev.ecps.idp.oidc.keys.KeyState.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The signing keys in the order in which they sign; never empty. Each signs from its own instant until that of the next
 * one.
 *
 * @param keys oldest first
 */
record KeyRing(List<SigningKey> keys) {
    KeyRing {
        var sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparing(SigningKey::signsFrom));
        keys = List.copyOf(sorted);
    }

    /** The key that signs now; the oldest one, should the clock stand before all of them. */
    SigningKey current(Instant now) {
        for (int i = keys.size() - 1; i > 0; i--) {
            if (!now.isBefore(keys.get(i).signsFrom())) return keys.get(i);
        }
        return keys.get(0);
    }

    Optional<SigningKey> of(String kid) {
        for (var key : keys) if (key.kid().equals(kid)) return Optional.of(key);
        return Optional.empty();
    }

    /** The key that is to sign next, if one is announced. */
    Optional<SigningKey> announced(Instant now) {
        return next(current(now));
    }

    KeyState stateOf(SigningKey key, Instant now, KeysConfig config) {
        var next = next(key).map(SigningKey::signsFrom);
        if (key == current(now)) return new Current(next);
        if (now.isBefore(key.signsFrom())) return new Announced(key.signsFrom());
        var publishedUntil = next.orElseThrow().plus(config.retirement());
        if (now.isBefore(publishedUntil)) return new Retired(publishedUntil);
        return new Withdrawn(publishedUntil.plus(config.memory()));
    }

    KeyRing with(SigningKey added) {
        var all = new ArrayList<>(without(added).keys);
        all.add(added);
        return new KeyRing(all);
    }

    KeyRing without(SigningKey removed) {
        return new KeyRing(
                keys.stream().filter(key -> !key.kid().equals(removed.kid())).toList());
    }

    private Optional<SigningKey> next(SigningKey key) {
        int after = keys.indexOf(key) + 1;
        return after < keys.size() ? Optional.of(keys.get(after)) : Optional.empty();
    }
}
