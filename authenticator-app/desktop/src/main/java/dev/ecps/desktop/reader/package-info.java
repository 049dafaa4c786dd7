/**
 * « Lecteur de carte »: operates the provider's virtual reader {@code bureau}, which a browser beside this window logs in
 * with. The card and its codes are the provider's; nothing of them is kept here.
 */
@NullMarked
package dev.ecps.desktop.reader;

import org.jspecify.annotations.NullMarked;
