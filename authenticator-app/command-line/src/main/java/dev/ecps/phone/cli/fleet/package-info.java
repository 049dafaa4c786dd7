/**
 * Many phones in one process: {@link dev.ecps.phone.cli.fleet.Fleet} activates them, each through the real activation, and
 * answers their login requests by a {@link dev.ecps.phone.cli.fleet.Rule}; {@link dev.ecps.phone.cli.fleet.Counters} counts
 * and times, {@link dev.ecps.phone.cli.fleet.FleetReport} tells the end.
 */
@NullMarked
package dev.ecps.phone.cli.fleet;

import org.jspecify.annotations.NullMarked;
