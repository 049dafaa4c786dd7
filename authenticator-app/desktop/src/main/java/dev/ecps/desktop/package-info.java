/** The phone's window. */
@NullMarked
package dev.ecps.desktop;

import org.jspecify.annotations.NullMarked;
