package dev.ecps.idp.oidc.protocol;

/** A request of a relying party that is refused with an OAuth error in JSON. Expected, hence without a stack trace. */
public final class OAuthRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final OAuthError error;
    private final int status;

    public OAuthRefusal(OAuthError error, String description) {
        this(error, error.status(), description);
    }

    /** @param status where it is not the usual one of the error */
    public OAuthRefusal(OAuthError error, int status, String description) {
        super(description, null, false, false);
        this.error = error;
        this.status = status;
    }

    public int status() {
        return status;
    }

    public OAuthError error() {
        return error;
    }
}
