/**
 * The control room, for developers and tests: the people, the mails and SMS, the clock, answers given in the place of a
 * phone, relying parties. Its API is below {@code /sandbox/api}, described at {@code /sandbox/api/openapi};
 * {@link dev.ecps.idp.sandbox.SandboxGate} guards all of {@code /sandbox}. Nothing depends on this room, and a setting
 * switches it off.
 */
@NullMarked
package dev.ecps.idp.sandbox;

import org.jspecify.annotations.NullMarked;
