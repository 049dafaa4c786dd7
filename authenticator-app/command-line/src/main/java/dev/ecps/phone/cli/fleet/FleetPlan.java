package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.vault.Vault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What fleet to hold.
 *
 * @param provider its address
 * @param sandboxKey empty for none
 * @param phones how many, 1 or more
 * @param source where their holders come from
 * @param creation how they get their e-CPS
 * @param pin of all of them
 * @param rule by which they answer
 * @param parallel activations, answers and logins at the same time, 1 to 256
 * @param answerDelay how long each holder hesitates
 * @param load the logins it begins itself, if it does
 * @param keep whether the e-CPS are still there afterwards
 * @param vault where the phones are kept
 */
public record FleetPlan(
        URI provider,
        String sandboxKey,
        int phones,
        Source source,
        Creation creation,
        Pin pin,
        Rule rule,
        int parallel,
        Duration answerDelay,
        Optional<Load> load,
        boolean keep,
        Vault vault) {}
