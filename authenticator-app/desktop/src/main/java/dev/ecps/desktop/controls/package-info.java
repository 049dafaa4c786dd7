/**
 * What every screen is made of: the phone's body with its status bar, the page, the PIN pad, the three numbers, cards,
 * banner and toast. Nothing here knows the provider or another screen; texts come from {@link
 * dev.ecps.desktop.controls.Texts}, looks from {@code phone.css}. Each control works by keyboard and tells a screen
 * reader what it is.
 */
@NullMarked
package dev.ecps.desktop.controls;

import org.jspecify.annotations.NullMarked;
