/**
 * The line to the provider: JSON over HTTP with a time-out on everything, requests signed with the device key, a clock
 * that corrects itself unless it was set by hand, and the socket of the doorbell. All phones of a process share one
 * {@link dev.ecps.phone.gateway.Network}. Refusals become {@link dev.ecps.phone.problem.Refused}, everything else that fails
 * {@link dev.ecps.phone.problem.ProviderUnreachable}.
 */
@NullMarked
package dev.ecps.phone.gateway;

import org.jspecify.annotations.NullMarked;
