/** The whole system, told as its users live it: the real phone library speaks with the running provider. */
@NullMarked
package dev.ecps.idp.story;

import org.jspecify.annotations.NullMarked;
