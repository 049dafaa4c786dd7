/**
 * Calls from the provider to the servers of relying parties. {@link dev.ecps.idp.call.Post} is one try,
 * {@link dev.ecps.idp.call.PatientCalls} tries again, and {@link dev.ecps.idp.call.CallQueue} lets those who are called
 * take turns, so that a dead one holds up nobody.
 */
@NullMarked
package dev.ecps.idp.call;

import org.jspecify.annotations.NullMarked;
