package dev.ecps.idp.oidc.protocol;

/** Error codes of OAuth 2.0, OpenID Connect and CIBA with the status they are sent with. */
public enum OAuthError {
    INVALID_REQUEST(400),
    INVALID_CLIENT(401),
    /** At PSC (a Keycloak) a wrong secret is answered 401 {@code unauthorized_client}, not {@code invalid_client}. */
    UNAUTHORIZED_CLIENT(401),
    INVALID_GRANT(400),
    INVALID_SCOPE(400),
    UNSUPPORTED_GRANT_TYPE(400),
    UNSUPPORTED_RESPONSE_TYPE(400),
    UNSUPPORTED_TOKEN_TYPE(400),
    ACCESS_DENIED(400),
    LOGIN_REQUIRED(400),
    REQUEST_NOT_SUPPORTED(400),
    REQUEST_URI_NOT_SUPPORTED(400),
    /** CIBA Core §13. */
    INVALID_BINDING_MESSAGE(400),
    UNKNOWN_USER_ID(400),
    /** CIBA Core §11. */
    AUTHORIZATION_PENDING(400),
    SLOW_DOWN(400),
    EXPIRED_TOKEN(400),
    INVALID_TOKEN(401),
    INSUFFICIENT_SCOPE(403),
    SERVER_ERROR(500);

    private final int status;

    OAuthError(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The {@code error} member. */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
