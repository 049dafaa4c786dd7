package dev.ecps.idp.ecps.device;

import java.time.Instant;

/**
 * An e-CPS whose holder has something to be told about its expiry.
 *
 * @param device the e-CPS
 * @param toldUntil up to which moment they have been told
 */
public record Expiry(Device device, Instant toldUntil) {}
