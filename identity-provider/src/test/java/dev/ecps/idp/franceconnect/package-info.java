@NullMarked
package dev.ecps.idp.franceconnect;

import org.jspecify.annotations.NullMarked;
