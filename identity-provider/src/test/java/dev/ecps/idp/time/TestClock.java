package dev.ecps.idp.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to go on. */
public final class TestClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-02T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration distance) {
        now = now.plus(distance);
    }
}
