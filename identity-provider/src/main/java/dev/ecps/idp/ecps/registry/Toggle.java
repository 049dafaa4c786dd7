package dev.ecps.idp.ecps.registry;

import dev.ecps.wire.NationalId;

/** What came of the move of somebody from ADELI to the RPPS. */
public sealed interface Toggle {
    /**
     * They have an RPPS number.
     *
     * @param rpps the identity that has the activities now
     * @param moved false if that was so before
     */
    record Toggled(NationalId rpps, boolean moved) implements Toggle {}

    /** The identifier is none of ADELI, or the other one none of the RPPS. */
    record WrongKind() implements Toggle {}

    /** Nobody in the directory has this ADELI number. */
    record Unknown() implements Toggle {}

    /**
     * They were moved to another RPPS number before.
     *
     * @param rpps that one
     */
    record Elsewhere(NationalId rpps) implements Toggle {}
}
