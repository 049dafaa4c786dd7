package dev.ecps.idp.relyingparty;

import dev.ecps.idp.chance.Chance;
import jakarta.inject.Singleton;

/** Makes the proofs that forms carry: each holds for one session until it, or this process, ends. */
@Singleton
class FormProofs {
    private final String secret;

    FormProofs(Chance chance) {
        this.secret = chance.token();
    }

    String of(String session) {
        return Chance.fingerprint(secret + " " + session);
    }
}
