package dev.ecps.idp.selfcheck;

import java.util.List;

/**
 * What one room knows about the provider's state. Every bean of this type is asked, those with a higher
 * {@code @Priority} first; it should answer at once, and again each time.
 */
public interface SelfCheck {
    /** The lines of this room, in the order they are to be read; empty if there is nothing to say. */
    List<Line> lines();
}
