/** Java programs as processes of their own: started, watched from outside, ended by their id. */
@NullMarked
package dev.ecps.bench.process;

import org.jspecify.annotations.NullMarked;
