package dev.ecps.idp.demo.registration;

import dev.ecps.idp.ecps.practitioner.Practitioner;

/** What the directory knows of somebody whom FranceConnect proved. */
sealed interface Standing {
    /** Nobody of this identity is there. */
    record Newcomer() implements Standing {}

    /** There, but without a card, and without the mail or the mobile number that an e-CPS needs. */
    record Unreachable(Practitioner person) implements Standing {}

    /** There with contact data, or with a card: Pro Santé Connect is the way. */
    record AlreadyKnown(Practitioner person) implements Standing {}

    /** Several people have this identity. */
    record NotTold() implements Standing {}
}
