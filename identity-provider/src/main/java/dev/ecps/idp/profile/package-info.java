/**
 * Which of two providers this one is: Pro Santé Connect with its oddities, or what the standards and current security
 * guidance ask for. One setting chooses; every single deviation has a setting of its own that wins over the profile, and
 * a row in {@code docs/parity.md}.
 */
@NullMarked
package dev.ecps.idp.profile;

import org.jspecify.annotations.NullMarked;
