/** Under which addresses the provider is known: the wallet's host for pages, the issuer's for the rest. */
@NullMarked
package dev.ecps.idp.address;

import org.jspecify.annotations.NullMarked;
