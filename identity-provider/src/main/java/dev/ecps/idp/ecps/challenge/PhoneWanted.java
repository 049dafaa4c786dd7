package dev.ecps.idp.ecps.challenge;

import dev.ecps.wire.NationalId;

/**
 * CDI event, heard at once: somebody is about to be asked, and their phone is looked for after this. Whoever lends
 * phones does it now.
 *
 * @param nationalId who logs in
 * @param client {@code client_id} of the relying party
 */
public record PhoneWanted(NationalId nationalId, String client) {}
