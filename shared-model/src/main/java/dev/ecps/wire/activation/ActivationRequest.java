package dev.ecps.wire.activation;

/**
 * Opens an activation.
 *
 * @param nationalId the identifier as it was typed; the provider says what is wrong with it
 */
public record ActivationRequest(String nationalId) {}
