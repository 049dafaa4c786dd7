/** The provider's control room from a test: people, clients, answers, time, as {@code docs/sandbox.md} describes them. */
@NullMarked
package dev.ecps.testkit.sandbox;

import org.jspecify.annotations.NullMarked;
