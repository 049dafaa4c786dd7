package dev.ecps.idp.selfcheck;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Asks every room. */
@Singleton
public class SelfChecks {
    private final List<SelfCheck> rooms;

    SelfChecks(@All List<SelfCheck> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    /** What all rooms say now; facts and warnings as they come. */
    public List<Line> lines() {
        return rooms.stream().flatMap(room -> room.lines().stream()).toList();
    }
}
