package dev.ecps.wire.challenge;

import dev.ecps.wire.TwoDigits;
import java.time.Instant;
import java.util.List;

/**
 * Three different numbers, one of which stands on the screen of the user.
 *
 * @param numbers in the order to show them
 * @param expiresAt no answer is taken from then on
 */
public record NumbersShown(List<TwoDigits> numbers, Instant expiresAt) {}
