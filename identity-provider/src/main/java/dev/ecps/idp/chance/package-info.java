/** Where chance comes from: identifiers, codes and numbers that nobody can guess. Tests give another source. */
@NullMarked
package dev.ecps.idp.chance;

import org.jspecify.annotations.NullMarked;
