package dev.ecps.wire.device;

import dev.ecps.wire.NationalId;

/**
 * The practitioner an e-CPS belongs to.
 *
 * @param nationalId with its prefix
 * @param givenName as written on the phone
 * @param familyName as written on the phone
 * @param profession French label, empty when the practitioner has none
 */
public record Holder(NationalId nationalId, String givenName, String familyName, String profession) {}
