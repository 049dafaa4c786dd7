package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Finds whom a {@code login_hint} means: a national identifier with its prefix, letter by letter. */
@Singleton
class Addressees {
    private final Practitioners practitioners;
    private final Devices devices;
    private final InstantSource clock;

    Addressees(Practitioners practitioners, Devices devices, InstantSource clock) {
        this.practitioners = practitioners;
        this.devices = devices;
        this.clock = clock;
    }

    /** Looks for both, whatever is found first: the work tells nothing. */
    Addressee of(String hint) {
        var id = read(hint);
        boolean known = id.flatMap(practitioners::find).isPresent();
        var phone = id.flatMap(devices::activeOf).filter(device -> device.usable(clock.instant()));
        return new Addressee(id, known, phone.filter(device -> known));
    }

    private static Optional<NationalId> read(String hint) {
        if (NationalId.flawOfTyped(hint).isPresent()) return Optional.empty();
        return Optional.of(NationalId.of(hint)).filter(id -> id.value().equals(hint));
    }
}
