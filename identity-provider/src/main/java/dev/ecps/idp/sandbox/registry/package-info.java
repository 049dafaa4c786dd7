/**
 * The operator's side of the register: what waits for the ARS and the Orders, by hand at {@code /operateur} and by API at
 * {@code /sandbox/api/requests}. Whoever may enter the sandbox may decide here in the name of every operator.
 */
@NullMarked
package dev.ecps.idp.sandbox.registry;

import org.jspecify.annotations.NullMarked;
