/**
 * What the phone keeps: its place in the activation or its registered device, its settings. A
 * {@link dev.ecps.phone.vault.Vault} gives each phone a drawer, which one phone at a time may have open; a
 * {@link dev.ecps.phone.vault.Memory} is the open phone's view of it. What is written is whole: the old content or the
 * new one, never a part.
 */
@NullMarked
package dev.ecps.phone.vault;

import org.jspecify.annotations.NullMarked;
