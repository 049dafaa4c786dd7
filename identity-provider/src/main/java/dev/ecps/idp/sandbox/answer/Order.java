package dev.ecps.idp.sandbox.answer;

import java.time.Duration;
import java.util.Optional;

/**
 * What somebody wants answered, checked.
 *
 * @param answer what to do
 * @param delay how long after the request, by the provider's clock
 * @param times for how many requests; empty for all that come
 * @param lifetime how long it stands, by the provider's clock
 */
record Order(Answer answer, Duration delay, Optional<Integer> times, Duration lifetime) {}
