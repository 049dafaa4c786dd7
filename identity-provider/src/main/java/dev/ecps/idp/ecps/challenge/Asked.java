package dev.ecps.idp.ecps.challenge;

import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.TwoDigits;
import java.time.Instant;
import java.util.List;

/**
 * What is asked, the same in every state of a challenge.
 *
 * @param id names the challenge
 * @param device the phone that is asked
 * @param nationalId its holder
 * @param service name of the relying party, as the phone shows it
 * @param client {@code client_id} of the relying party
 * @param shown the number on the user's screen
 * @param choices the three numbers on the phone, {@code shown} among them, in the order to show
 * @param askedAt when
 * @param expiresAt no answer is taken from then on
 */
public record Asked(
        ChallengeId id,
        DeviceId device,
        NationalId nationalId,
        String service,
        String client,
        TwoDigits shown,
        List<TwoDigits> choices,
        Instant askedAt,
        Instant expiresAt) {}
