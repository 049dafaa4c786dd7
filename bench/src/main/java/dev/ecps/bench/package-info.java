/**
 * Measures the provider: how many logins a CPU-second of its process gives, how it starts, what it keeps in memory; and
 * beside that, in the same run, what the machine itself can do, so that the figures of two machines can be compared.
 *
 * <p>A program that people run ({@code mvn -Pbench}); no test depends on it. How to read it: {@code docs/benchmarks.md}.
 */
@NullMarked
package dev.ecps.bench;

import org.jspecify.annotations.NullMarked;
