package dev.ecps.phone.sandbox;

import dev.ecps.wire.NationalId;

/**
 * People of the shipped directory whose identifier alone decides how a login ends, without any preparation; see
 * {@code docs/personas.md}. Tests that run at the same time should rather set answers for people of their own.
 */
public enum Persona {
    APPROVES("899700009014"),
    DECLINES("899700009022"),
    /** The request expires after two minutes. */
    NEVER_ANSWERS("899700009030"),
    WRONG_NUMBER("899700009048"),
    WRONG_PIN_THEN_RIGHT("899700009055"),
    /** The login page refuses. */
    BLOCKED("899700009063"),
    /** The login page refuses. */
    EXPIRED("899700009071"),
    /** The login page refuses. */
    NO_ECPS("899700009089"),
    /** Ten seconds, then approves. */
    OFFLINE("899700009097"),
    /** Approves after five seconds. */
    SLOW("899700009105"),
    /** Three wrong PINs, during the login. */
    BLOCKS_ITSELF("899700009113"),
    ANSWERS_TWICE("899700009121"),
    ANSWERS_LATE("899700009139"),
    /** Ten minutes ahead. */
    WRONG_CLOCK("899700009147");

    private final NationalId nationalId;

    Persona(String nationalId) {
        this.nationalId = new NationalId(nationalId);
    }

    public NationalId nationalId() {
        return nationalId;
    }
}
