/**
 * The provider as a process: {@link dev.ecps.testkit.provider.ProviderProcess} starts it, waits for it and ends it.
 * A {@link dev.ecps.testkit.provider.Launch} knows what to start: {@code CachedLaunch} the provider that this library
 * carries as a file, which {@code ProviderCache} unpacks once for each user of a machine; {@code CopiedLaunch} one that
 * was built into a folder.
 */
@NullMarked
package dev.ecps.testkit.provider;

import org.jspecify.annotations.NullMarked;
