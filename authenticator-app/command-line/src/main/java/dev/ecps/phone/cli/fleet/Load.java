package dev.ecps.phone.cli.fleet;

/**
 * The logins a fleet begins itself.
 *
 * @param logins how many in all, 1 or more
 * @param perSecond at most; 0 for as many as the provider takes
 */
public record Load(long logins, double perSecond) {}
