/**
 * Things that live minutes, kept in memory and changed atomically: activations, login challenges, authorization
 * sessions, codes. A restart forgets them, on purpose; what must survive is in the database.
 */
@NullMarked
package dev.ecps.idp.shortlived;

import org.jspecify.annotations.NullMarked;
