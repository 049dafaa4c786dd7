/** A real Chromium for the tests of pages. It must be installed; nothing is downloaded. */
@NullMarked
package dev.ecps.idp.browser;

import org.jspecify.annotations.NullMarked;
