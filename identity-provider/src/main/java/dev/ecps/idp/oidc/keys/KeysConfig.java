package dev.ecps.idp.oidc.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The provider's keys, and how one signing key follows another. PSC publishes no calendar of its rotations. */
@ConfigMapping(prefix = "ecps.keys")
public interface KeysConfig {
    /** What stands first in the key set. */
    enum First {
        SIGNING,
        ENCRYPTION
    }

    /** How a refresh token is signed. */
    enum RefreshAlgorithm {
        HS512,
        HS256
    }

    /** How long a new signing key is published before it signs. */
    @WithDefault("PT10M")
    Duration lead();

    /** How long a signing key stays published after the next one took over; not shorter than the life of a token. */
    @WithDefault("PT10M")
    Duration retirement();

    /**
     * How long a key that is no longer published still proves that an old ID token, shown at logout, is ours. Beyond
     * that it proves nothing, and the next start deletes it.
     */
    @WithDefault("PT24H")
    Duration memory();

    /**
     * Which key comes first in the key set: {@code signing} or {@code encryption}. In a Keycloak it is one or the
     * other by accident; relying parties that take the first key break by the latter.
     */
    @WithDefault("signing")
    First first();

    /** Signature of refresh tokens: {@code HS512} as recent Keycloaks, or {@code HS256} as older ones. */
    @WithDefault("HS512")
    RefreshAlgorithm refreshAlgorithm();
}
