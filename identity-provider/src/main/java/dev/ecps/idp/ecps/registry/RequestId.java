package dev.ecps.idp.ecps.registry;

/**
 * Names a request; knowing it allows nothing.
 *
 * @param value 43 characters of base64url
 */
public record RequestId(String value) {
    /** @throws IllegalArgumentException if no request can be called so */
    public RequestId {
        if (!value.matches("[A-Za-z0-9_-]{43}")) throw new IllegalArgumentException("not the id of a request");
    }

    @Override
    public String toString() {
        return value;
    }
}
