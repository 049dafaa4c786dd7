package dev.ecps.idp.ecps.device;

import dev.ecps.wire.DeviceId;

/**
 * CDI event: an e-CPS was deleted or moved to another phone.
 *
 * @param device the phone it was on
 */
record DeviceEnded(DeviceId device) {}
