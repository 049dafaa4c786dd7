package dev.ecps.idp.profile;

import java.util.Optional;

/** A set of defaults for whatever PSC does and the standards advise against. */
public enum Profile {
    /** As PSC does it. */
    FAITHFUL,
    /** As OpenID Connect Core, RFC 9700 and current security guidance ask. */
    STRICT;

    /**
     * Whether a rule that PSC does not have is in force.
     *
     * @param own the rule's own setting, which wins over the profile
     */
    public boolean enforces(Optional<Boolean> own) {
        return own.orElse(this == STRICT);
    }
}
