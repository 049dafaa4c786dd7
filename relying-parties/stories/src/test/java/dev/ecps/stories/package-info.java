/**
 * The stories of the relying parties. Each application of {@code docs/clients} runs as a process, registered and started by
 * the commands of its page; a practitioner logs in to it with a phone, comes back, and logs out. One provider serves all
 * of them; it answers at PSC's own discovery path only, so that nobody here gets by with the standard one.
 */
@NullMarked
package dev.ecps.stories;

import org.jspecify.annotations.NullMarked;
