/** The service, met as a browser meets it. */
@NullMarked
package dev.ecps.idp.demo.santefr;

import org.jspecify.annotations.NullMarked;
