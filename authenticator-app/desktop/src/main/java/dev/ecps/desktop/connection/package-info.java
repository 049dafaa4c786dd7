/**
 * Between the screens and the phone library. A {@link dev.ecps.desktop.connection.Line} makes one call at a time on a
 * background thread and answers on the screen's. While the provider can't be reached, the call waits in the {@link
 * dev.ecps.desktop.connection.Outage}, which tries again by itself: the screen keeps its place.
 */
@NullMarked
package dev.ecps.desktop.connection;

import org.jspecify.annotations.NullMarked;
