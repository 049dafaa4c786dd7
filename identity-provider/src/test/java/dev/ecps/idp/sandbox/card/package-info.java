@NullMarked
package dev.ecps.idp.sandbox.card;

import org.jspecify.annotations.NullMarked;
