/** The sandbox over HTTP, in contract sentences, and its page in a real browser. */
@NullMarked
package dev.ecps.idp.sandbox;

import org.jspecify.annotations.NullMarked;
