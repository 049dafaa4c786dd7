/** From national identifier to active e-CPS: the messages of the activation, in the order they are sent. */
@NullMarked
package dev.ecps.wire.activation;

import org.jspecify.annotations.NullMarked;
