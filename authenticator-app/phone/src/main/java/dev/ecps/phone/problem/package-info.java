/**
 * What can go wrong on a phone. Every exception of this library is a {@link dev.ecps.phone.problem.PhoneException}; after
 * one, the phone stands where it stood before the call.
 */
@NullMarked
package dev.ecps.phone.problem;

import org.jspecify.annotations.NullMarked;
