package dev.ecps.phone.sandbox;

import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.pin.PinSecret;
import dev.ecps.phone.vault.DeviceKey;
import dev.ecps.phone.vault.Place;
import dev.ecps.phone.vault.Remembered;
import dev.ecps.phone.vault.Vault;
import dev.ecps.wire.device.RegisteredDevice;
import java.net.URI;
import java.util.Map;

/** A phone that was just given its key and its half of the PIN, and is known to nobody yet. */
record BlankPhone(Enrolment enrolment, DeviceKey key, PinSecret secret) {
    static BlankPhone draw(Enrolment enrolment) {
        return new BlankPhone(enrolment, DeviceKey.draw(), PinSecret.draw());
    }

    /** How it introduces itself, {@code POST /sandbox/api/phones}. */
    Map<String, Object> introduction(Pin pin) {
        return Map.of(
                "nationalId", enrolment.nationalId(),
                "publicKey", key.publicJwk(),
                "pinVerifier", secret.verifierOf(pin),
                "name", enrolment.phone());
    }

    /** Puts it into the vault, where it is found as an activated one. */
    void keep(Vault vault, URI provider, RegisteredDevice device) {
        try (Vault.Drawer drawer = vault.open(enrolment.phone())) {
            drawer.write(Remembered.fresh(provider).at(new Place.Active(key, secret, device)));
        }
    }
}
