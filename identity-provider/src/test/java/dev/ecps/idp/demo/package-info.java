/** The demonstration's portal, met as a browser meets it. */
@NullMarked
package dev.ecps.idp.demo;

import org.jspecify.annotations.NullMarked;
