package dev.ecps.phone.sandbox;

/**
 * A phone to be registered without an activation.
 *
 * @param phone its name, in the vault and for the provider
 * @param nationalId whose e-CPS it will hold
 */
public record Enrolment(String phone, String nationalId) {}
