package dev.ecps.phone.cli.fleet;

import dev.ecps.wire.device.Holder;

/**
 * A phone of the fleet and its holder, for whoever wants to log in as one of them.
 *
 * @param phone its name
 * @param nationalId of the holder
 * @param givenName of the holder
 * @param familyName of the holder
 */
public record Member(String phone, String nationalId, String givenName, String familyName) {
    static Member of(FleetPhone phone) {
        Holder holder = phone.active().holder();
        return new Member(phone.name(), holder.nationalId().value(), holder.givenName(), holder.familyName());
    }
}
