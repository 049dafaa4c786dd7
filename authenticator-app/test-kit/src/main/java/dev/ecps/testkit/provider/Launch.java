package dev.ecps.testkit.provider;

import java.util.List;

/** What one process of the provider is started from. It serves once. */
interface Launch {
    /** A provider in tests starts often and works little; its signatures are native code, which no compiler makes faster. */
    List<String> QUICK_START = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** For {@code java}: how to run. */
    List<String> options();

    /** For {@code java}: what to run. */
    List<String> program();

    /** Whether the process needs time for more than its own end when it is told to stop. */
    boolean endsSlowly();

    /**
     * To be called when the process has ended.
     *
     * @param inOrder whether it ended because it was told to, and in time
     */
    void ended(boolean inOrder);
}
