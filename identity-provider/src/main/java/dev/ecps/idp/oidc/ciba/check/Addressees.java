package dev.ecps.idp.oidc.ciba.check;

import dev.ecps.idp.ecps.challenge.PhoneSearch;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Finds whom a {@code login_hint} means: a national identifier with its prefix, letter by letter. */
@Singleton
public class Addressees {
    private final Practitioners practitioners;
    private final PhoneSearch phones;
    private final InstantSource clock;

    Addressees(Practitioners practitioners, PhoneSearch phones, InstantSource clock) {
        this.practitioners = practitioners;
        this.phones = phones;
        this.clock = clock;
    }

    /**
     * Looks for both, whatever is found first: the work tells nothing.
     *
     * @param client {@code client_id} of the relying party that asks
     */
    public Addressee of(String hint, String client) {
        var id = read(hint);
        boolean known = id.flatMap(practitioners::find).isPresent();
        var phone = id.flatMap(who -> phones.phoneOf(who, client)).filter(device -> device.usable(clock.instant()));
        return new Addressee(id, known, phone.filter(device -> known));
    }

    private static Optional<NationalId> read(String hint) {
        if (NationalId.flawOfTyped(hint).isPresent()) return Optional.empty();
        return Optional.of(NationalId.of(hint)).filter(id -> id.value().equals(hint));
    }
}
