package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.vault.Vault;
import java.net.URI;
import java.time.Duration;

/**
 * What fleet to hold.
 *
 * @param provider its address
 * @param sandboxKey empty for none
 * @param phones how many, 1 or more
 * @param pin of all of them
 * @param rule by which they answer
 * @param parallel activations and answers at the same time, 1 to 256
 * @param answerDelay how long each holder hesitates
 * @param takeOver whether people who have an e-CPS already are taken too
 * @param keep whether the e-CPS are still there afterwards
 * @param vault where the phones are kept
 */
public record FleetPlan(
        URI provider,
        String sandboxKey,
        int phones,
        Pin pin,
        Rule rule,
        int parallel,
        Duration answerDelay,
        boolean takeOver,
        boolean keep,
        Vault vault) {}
