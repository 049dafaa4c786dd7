/** What the machine can do without the provider: signatures, and a bare HTTP server of the provider's own technology. */
@NullMarked
package dev.ecps.bench.floor;

import org.jspecify.annotations.NullMarked;
