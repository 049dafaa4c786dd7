/** The card portal by HTTP alone. */
@NullMarked
package dev.ecps.idp.cardportal;

import org.jspecify.annotations.NullMarked;
