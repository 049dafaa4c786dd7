package dev.ecps.idp.ecps.device;

import java.time.Instant;
import java.util.Optional;

/**
 * A phone and what became of it.
 *
 * @param device as it is now
 * @param lastUsed when it approved a login last; empty if it never did, or before this was kept
 * @param endedAt when its e-CPS ended; empty while it is active, or if it ended before this was kept
 */
public record DeviceStory(Device device, Optional<Instant> lastUsed, Optional<Instant> endedAt) {}
