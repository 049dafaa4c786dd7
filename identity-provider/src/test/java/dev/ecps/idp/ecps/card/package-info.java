@NullMarked
package dev.ecps.idp.ecps.card;

import org.jspecify.annotations.NullMarked;
