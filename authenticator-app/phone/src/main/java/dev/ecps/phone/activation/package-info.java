/**
 * From national identifier to active e-CPS. Each step is the return type of the one before:
 *
 * <pre>
 * NotActivated –requestActivation→ ContactsShown –confirm→ AwaitingScan –scan→ AwaitingSms –sendSms→
 *     AwaitingSmsCode –enter→ ChoosingPin –choose→ ActivatedPhone –delete→ NotActivated
 * by card: NotActivated –scan→ AwaitingShownCode –enter→ ChoosingPin
 * </pre>
 *
 * A call that fails leaves its step usable, and a phone that was switched off comes back at the step where it was.
 */
@NullMarked
package dev.ecps.phone.activation;

import org.jspecify.annotations.NullMarked;
