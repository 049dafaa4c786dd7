package dev.ecps.bench.load;

import java.time.Duration;
import java.util.List;

/**
 * One round.
 *
 * @param wall how long it lasted
 * @param cpu what the server used
 * @param latencies of each thing that was done, in nanoseconds
 */
public record Round(Duration wall, Duration cpu, List<Long> latencies) {
    public double perSecond() {
        return latencies.size() * 1e9 / wall.toNanos();
    }

    /** Things done for one CPU-second of the server. */
    public double perCpuSecond() {
        return latencies.size() * 1e9 / Math.max(1, cpu.toNanos());
    }
}
