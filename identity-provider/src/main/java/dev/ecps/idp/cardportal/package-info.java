/**
 * « Portail de commande »: where a holder orders a CPx card, follows it, declares it lost or stolen, has it replaced, and
 * asks for its codes again. A relying party of its own, at {@code /ma-cps}: who it is, Pro Santé Connect tells, by e-CPS or
 * by card; nobody reaches a card that is not theirs.
 */
@NullMarked
package dev.ecps.idp.cardportal;

import org.jspecify.annotations.NullMarked;
