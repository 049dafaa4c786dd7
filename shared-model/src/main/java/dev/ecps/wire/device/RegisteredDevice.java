package dev.ecps.wire.device;

import dev.ecps.wire.DeviceId;
import java.time.Instant;

/**
 * An active e-CPS as its phone sees it.
 *
 * @param device names this phone; the {@code kid} of the signatures that follow
 * @param holder whose e-CPS it is
 * @param activatedAt when it was activated
 * @param expiresAt from then on it must be activated again
 * @param pinTriesLeft wrong PINs that remain before the e-CPS is blocked; 0 when it is
 */
public record RegisteredDevice(
        DeviceId device, Holder holder, Instant activatedAt, Instant expiresAt, int pinTriesLeft) {}
