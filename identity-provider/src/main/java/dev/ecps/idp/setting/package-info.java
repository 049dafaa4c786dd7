/** Settings that are out of their range stop the start, and are named. */
@NullMarked
package dev.ecps.idp.setting;

import org.jspecify.annotations.NullMarked;
