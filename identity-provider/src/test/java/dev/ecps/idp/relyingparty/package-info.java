/** What relying parties of the house share. */
@NullMarked
package dev.ecps.idp.relyingparty;

import org.jspecify.annotations.NullMarked;
