package dev.ecps.idp.oidc.protocol;

import java.util.Optional;

/** A request of a relying party that is refused with an OAuth error in JSON. Expected, hence without a stack trace. */
public final class OAuthRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final OAuthError error;
    private final int status;
    private final boolean challenging;

    public OAuthRefusal(OAuthError error, String description) {
        this(error, error.status(), description);
    }

    /** @param status where it is not the usual one of the error */
    public OAuthRefusal(OAuthError error, int status, String description) {
        this(error, status, description, false);
    }

    private OAuthRefusal(OAuthError error, int status, String description, boolean challenging) {
        super(description, null, false, false);
        this.error = error;
        this.status = status;
        this.challenging = challenging;
    }

    /** The same, telling the client how it may authenticate (RFC 6749 §5.2). */
    public OAuthRefusal withChallenge() {
        return new OAuthRefusal(error, status, getMessage(), true);
    }

    /** What stands in {@code WWW-Authenticate}, if anything does. */
    public Optional<String> challenge() {
        return challenging ? Optional.of("Basic realm=\"" + Paths.REALM_NAME + "\"") : Optional.empty();
    }

    public int status() {
        return status;
    }

    public OAuthError error() {
        return error;
    }
}
