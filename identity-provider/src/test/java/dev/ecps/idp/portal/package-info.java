/** Tests of the management portal. */
@NullMarked
package dev.ecps.idp.portal;

import org.jspecify.annotations.NullMarked;
