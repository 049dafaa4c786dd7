/**
 * The directory of practitioners (Annuaire Santé): who they are, how they are reached, what they practise and where.
 * {@link dev.ecps.idp.ecps.practitioner.Practitioners} is the collection. A
 * {@link dev.ecps.idp.ecps.practitioner.Practitioner} holds what one person's lines of the extract say, code by code:
 * absent values are empty texts, as they are in the extract and in the claims. How a file gets here is told in the
 * sub-room {@code directory}.
 */
@NullMarked
package dev.ecps.idp.ecps.practitioner;

import org.jspecify.annotations.NullMarked;
