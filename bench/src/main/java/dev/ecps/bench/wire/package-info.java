/** Plain HTTP/1.1 over a socket, one request at a time: a driver that shares its processors with what it measures has to be cheap. */
@NullMarked
package dev.ecps.bench.wire;

import org.jspecify.annotations.NullMarked;
