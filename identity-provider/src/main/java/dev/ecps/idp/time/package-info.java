/**
 * The only clock. Every room that needs the time takes an {@link java.time.InstantSource}; no other room reads the
 * wall clock. The clock can travel, and the whole provider travels with it: codes, links, challenges, sessions, tokens.
 *
 * <p>Nothing is scheduled for an instant: what becomes due is found by looking, by {@link dev.ecps.idp.time.Duty}. So a
 * journey of years, a restart and a provider that slept need no care of their own.
 */
@NullMarked
package dev.ecps.idp.time;

import org.jspecify.annotations.NullMarked;
