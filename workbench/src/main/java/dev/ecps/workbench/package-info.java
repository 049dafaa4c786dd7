/**
 * What every story about the whole simulator needs, and nothing that only one of them does: the provider as a process, a
 * browser without a screen, the holder of an e-CPS with a phone, the sandbox. All of it meets the provider by HTTP alone.
 * The walkthrough tells its story with it, and the relying parties of {@code relying-parties} are tested with it.
 */
@NullMarked
package dev.ecps.workbench;

import org.jspecify.annotations.NullMarked;
