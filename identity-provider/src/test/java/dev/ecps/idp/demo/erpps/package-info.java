/** The eRPPS portal, met as a browser meets it. */
@NullMarked
package dev.ecps.idp.demo.erpps;

import org.jspecify.annotations.NullMarked;
