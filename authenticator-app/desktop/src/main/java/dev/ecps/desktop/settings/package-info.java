/**
 * What the holder may set: notifications, the phone's clock, the language, the provider's address; and « Compte », where
 * the e-CPS is deleted.
 */
@NullMarked
package dev.ecps.desktop.settings;

import org.jspecify.annotations.NullMarked;
