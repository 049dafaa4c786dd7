@NullMarked
package dev.ecps.idp.demo.registration;

import org.jspecify.annotations.NullMarked;
