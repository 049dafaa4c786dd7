@NullMarked
package dev.ecps.idp.storage;

import org.jspecify.annotations.NullMarked;
