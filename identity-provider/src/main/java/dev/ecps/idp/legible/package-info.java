/**
 * What strangers send, made fit for a log: nothing in it ends a line, moves the cursor or fills the disk, however
 * often it comes. Every room that repeats foreign words in its log enters here first.
 */
@NullMarked
package dev.ecps.idp.legible;

import org.jspecify.annotations.NullMarked;
