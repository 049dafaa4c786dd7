package dev.ecps.idp.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * Phones that exist in the sandbox only. The private half of the key and the PIN's secret are thrown away at once: the
 * only one who answers for such a phone is the sandbox.
 */
@Singleton
class VirtualPhones {
    private static final String NAME = "Téléphone virtuel du bac à sable";

    private final Devices devices;
    private final InstantSource clock;
    private final Chance chance;

    VirtualPhones(Devices devices, InstantSource clock, Chance chance) {
        this.devices = devices;
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * Sees to it that this practitioner has an e-CPS. One on a real phone stays as it is, usable or not; a virtual one
     * that is blocked or expired is made anew.
     */
    Device forHolder(NationalId nationalId) {
        return devices.activeOf(nationalId)
                .filter(device -> !device.virtual() || device.usable(clock.instant()))
                .orElseGet(() -> devices.register(virtual(nationalId)));
    }

    private NewDevice virtual(NationalId nationalId) {
        try {
            var key = new ECKeyGenerator(Curve.P_256).generate().toPublicJWK();
            return new NewDevice(nationalId, key.toJSONString(), chance.token(), NAME, true);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
