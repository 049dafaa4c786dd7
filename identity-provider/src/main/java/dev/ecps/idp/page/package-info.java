/**
 * What every page has: its language (French first, English by {@code ui_locales}, which a page's link
 * chooses for those that follow too, or the browser's), its words from the resource bundle {@code texts}, and the headers that keep it safe.
 */
@NullMarked
package dev.ecps.idp.page;

import org.jspecify.annotations.NullMarked;
