package dev.ecps.idp.oidc.ciba.check;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.wire.NationalId;
import java.util.Optional;

/**
 * Whom a {@code login_hint} means.
 *
 * @param nationalId its reading; empty if it can be nobody's
 * @param known whether the directory has them
 * @param phone their e-CPS, if it can approve a login
 */
public record Addressee(Optional<NationalId> nationalId, boolean known, Optional<Device> phone) {}
