package dev.ecps.idp.ecps.device;

import org.jspecify.annotations.Nullable;

/**
 * What a phone sent, however it came here.
 *
 * @param proof the header {@code Device-Proof}, if it was sent
 * @param method the HTTP method, upper case
 * @param path without host and query
 * @param body its bytes; none for a request without one
 */
public record SignedCall(@Nullable String proof, String method, String path, byte[] body) {
    /** Neither proof nor body: the one opens doors, the other tells what is typed. */
    @Override
    public String toString() {
        return "SignedCall[" + method + "]";
    }
}
