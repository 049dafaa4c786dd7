/**
 * The Santé.fr form: a professional tells the public where and when they practise. « Connexion » leads to Pro Santé
 * Connect; behind it, the number of the login stands at the top left. With an ADELI number no place of practice appears,
 * as the guide says (« Absence de lieu d'exercice après connexion »), and {@code Identity} tells what to do; with an RPPS
 * number the places are those of userinfo. What is told of a place ({@code Sheet}) is kept per number, and can be changed.
 *
 * <pre>
 *   landing --Connexion, login--> ADELI: no place, the guide's steps
 *                            \--> RPPS, others: places --lieu/{key}--> form --valid--> kept --> places
 *                                                                       ^--flaw--+ 422, nothing lost
 * </pre>
 */
@NullMarked
package dev.ecps.idp.demo.santefr;

import org.jspecify.annotations.NullMarked;
