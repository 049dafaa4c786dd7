/**
 * The sandbox's hand at the desk: it puts cards into readers and takes them out, makes cards of any state, and plays what
 * the holder does at the workstation. The same by API and on the page {@code /lecteur}.
 */
@NullMarked
package dev.ecps.idp.sandbox.card;

import org.jspecify.annotations.NullMarked;
