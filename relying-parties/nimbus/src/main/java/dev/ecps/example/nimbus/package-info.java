/** The class of {@code docs/clients/nimbus.md}: Pro Santé Connect without a framework, with strict parsers. */
@NullMarked
package dev.ecps.example.nimbus;

import org.jspecify.annotations.NullMarked;
