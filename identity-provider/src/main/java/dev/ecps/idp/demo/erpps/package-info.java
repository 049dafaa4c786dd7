/** The eRPPS portal, {@code /demo/erpps}. */
@NullMarked
package dev.ecps.idp.demo.erpps;

import org.jspecify.annotations.NullMarked;
