package dev.ecps.idp.ecps.challenge;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.wire.NationalId;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the phone that a login request goes to. Every flow that asks a phone looks for it here. */
@Singleton
public class PhoneSearch {
    private final Devices devices;
    private final Event<PhoneWanted> wanted;

    PhoneSearch(Devices devices, Event<PhoneWanted> wanted) {
        this.devices = devices;
        this.wanted = wanted;
    }

    /**
     * The active e-CPS of a practitioner; it may be blocked or expired.
     *
     * @param client {@code client_id} of the relying party that wants to know who it is
     */
    public Optional<Device> phoneOf(NationalId nationalId, String client) {
        wanted.fire(new PhoneWanted(nationalId, client));
        return devices.activeOf(nationalId);
    }
}
