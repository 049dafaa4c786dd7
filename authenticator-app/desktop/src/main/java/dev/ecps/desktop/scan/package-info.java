/**
 * Getting the activation link into the phone. The camera of this phone is the desk: it reads QR codes from a picture of
 * the screens, an image file or the clipboard, and takes a pasted link too (the mail's « Démarrer l'activation »).
 * {@link dev.ecps.desktop.scan.QrReader} is pure logic on pixels.
 */
@NullMarked
package dev.ecps.desktop.scan;

import org.jspecify.annotations.NullMarked;
