/**
 * A provider and a phone inside a relying party's own tests. {@link dev.ecps.testkit.EcpsSimulator} on a JUnit class, or
 * {@link dev.ecps.testkit.Ecps#start} without JUnit, gives {@link dev.ecps.testkit.Ecps}: an issuer, a client, a
 * practitioner with a phone, the outbox and the clock, apart from those of every other class.
 *
 * <p>All of it meets the provider by HTTP alone; the provider is a process of its own. Arrows go one way: testkit →
 * provider, login, sandbox → http → problem.
 */
@NullMarked
package dev.ecps.testkit;

import org.jspecify.annotations.NullMarked;
