/**
 * A registered phone: its public key, its PIN verifier, how to reach it.
 *
 * <pre>
 *   (activation) --register--> active --register of another phone--> REPLACED
 *                                 |----delete----------------------> DELETED
 *                                 |----too many wrong PINs---------> active, blocked: a new activation helps, or time if a setting says so
 * </pre>
 *
 * <p>What befalls an e-CPS is told to every {@code DeviceWatcher}, once it is stored.
 *
 * <p>One practitioner has one active e-CPS. Ended ones are kept, so that an old phone is told what happened. The PIN is
 * never here: see {@code docs/decisions/0005-pin.md}. Each request of a phone is signed ({@link DeviceProofs}); the
 * doorbell only says "look".
 */
@NullMarked
package dev.ecps.idp.ecps.device;

import org.jspecify.annotations.NullMarked;
