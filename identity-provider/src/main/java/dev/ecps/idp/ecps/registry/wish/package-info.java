/**
 * What can be asked of the register (RPPS): a {@link dev.ecps.idp.ecps.registry.wish.Wish}, as the applicant typed it, so
 * that a draft may be unfinished and nothing typed is lost. Each wish says what is wrong with it, field by field
 * ({@link dev.ecps.idp.ecps.registry.wish.Faults}), and which {@link dev.ecps.idp.ecps.registry.wish.Operator} decides.
 */
@NullMarked
package dev.ecps.idp.ecps.registry.wish;

import org.jspecify.annotations.NullMarked;
