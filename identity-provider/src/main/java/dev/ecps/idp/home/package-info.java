/**
 * The start page: whoever opens the provider's address in a browser is told what this is and where to go. Each room with
 * something to show adds its doors ({@link dev.ecps.idp.page.Entrance}), and none while it is closed.
 */
@NullMarked
package dev.ecps.idp.home;

import org.jspecify.annotations.NullMarked;
