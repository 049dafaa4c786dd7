package dev.ecps.phone.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A relying party that the sandbox registered for one caller.
 *
 * @param id its {@code client_id}
 * @param secret its {@code client_secret}
 */
public record TestClient(
        @JsonProperty("client_id") String id,
        @JsonProperty("client_secret") String secret) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "TestClient[" + id + "]";
    }
}
