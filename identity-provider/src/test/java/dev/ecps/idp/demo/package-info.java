/** The services of the guides, and people who use them. */
@NullMarked
package dev.ecps.idp.demo;

import org.jspecify.annotations.NullMarked;
