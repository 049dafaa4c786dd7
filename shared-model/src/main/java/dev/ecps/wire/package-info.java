/**
 * What phone and provider say to each other: value types that validate themselves, and one room per conversation
 * ({@code activation}, {@code device}, {@code challenge}, {@code problem}). No logic beyond validation. The rooms may
 * use this package, never each other.
 *
 * <p>Everything travels as JSON over HTTP below {@link dev.ecps.wire.PhonePaths}; instants are ISO 8601 in UTC.
 */
@NullMarked
package dev.ecps.wire;

import org.jspecify.annotations.NullMarked;
