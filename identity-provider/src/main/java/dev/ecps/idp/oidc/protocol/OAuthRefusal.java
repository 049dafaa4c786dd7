package dev.ecps.idp.oidc.protocol;

/** A request of a relying party that is refused with an OAuth error in JSON. Expected, hence without a stack trace. */
public final class OAuthRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final OAuthError error;

    public OAuthRefusal(OAuthError error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    public OAuthError error() {
        return error;
    }
}
