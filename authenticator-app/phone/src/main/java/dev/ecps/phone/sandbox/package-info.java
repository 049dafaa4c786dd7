/**
 * The provider's sandbox: its outbox, with the mails and SMS that it would have sent (tests read the activation link there,
 * a phone its own SMS), its people, its card readers, and the answers that it gives in the place of a phone.
 */
@NullMarked
package dev.ecps.phone.sandbox;

import org.jspecify.annotations.NullMarked;
