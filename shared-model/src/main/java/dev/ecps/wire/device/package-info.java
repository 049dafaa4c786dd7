/** A registered phone: its registration and its state. */
@NullMarked
package dev.ecps.wire.device;

import org.jspecify.annotations.NullMarked;
