/**
 * The https port: off until a port is given. It shows a certificate of its own, or one that the test authority makes, and
 * asks each caller for a client certificate without requiring one, as PSC's one host does. Who shows one that is not
 * trusted gets no connection, and the log says why. There are two kinds: an organisation's, and a card's, which has an
 * authority of its own ({@link dev.ecps.idp.https.ShownCertificates}). Client certificates of headers are never believed.
 */
@NullMarked
package dev.ecps.idp.https;

import org.jspecify.annotations.NullMarked;
