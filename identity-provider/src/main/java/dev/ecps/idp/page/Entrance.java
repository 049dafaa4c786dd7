package dev.ecps.idp.page;

import java.util.List;

/** What one room has to show on the start page. Every bean of this type is asked, those with a higher {@code @Priority} first. */
public interface Entrance {
    /** The room's doors; none while it is closed. */
    List<Door> doors();
}
