package dev.ecps.idp.chance;

import java.util.Random;

/** Chance that draws the same in every run. */
public final class TestChance {
    private TestChance() {}

    public static Chance seeded() {
        return new Chance(new Random(20261102));
    }
}
