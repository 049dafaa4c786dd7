/**
 * Many phones in one process: {@link dev.ecps.phone.cli.fleet.Fleet} has them come on board
 * ({@link dev.ecps.phone.cli.fleet.Boarding}), each through the real activation or by the hundred, and answers their login
 * requests by a {@link dev.ecps.phone.cli.fleet.Rule}; {@link dev.ecps.phone.cli.fleet.Logins} begins such requests, if it is
 * to. {@link dev.ecps.phone.cli.fleet.Counters} counts and times, {@link dev.ecps.phone.cli.fleet.FleetReport} tells.
 */
@NullMarked
package dev.ecps.phone.cli.fleet;

import org.jspecify.annotations.NullMarked;
