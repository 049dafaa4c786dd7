/**
 * The only clock. Every room that needs the time takes an {@link java.time.InstantSource}; no other room reads the
 * wall clock. The clock can travel, and the whole provider travels with it: codes, links, challenges, sessions, tokens.
 */
@NullMarked
package dev.ecps.idp.time;

import org.jspecify.annotations.NullMarked;
