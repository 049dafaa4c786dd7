package dev.ecps.bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What several rounds gave: their medians count.
 *
 * @param rounds at least one
 */
public record Measured(List<Round> rounds) {
    public double perSecond() {
        return sorted(Round::perSecond)[rounds.size() / 2];
    }

    public double perCpuSecond() {
        return sorted(Round::perCpuSecond)[rounds.size() / 2];
    }

    /** How far the rounds lie apart: the best less the worst, in parts of the median. */
    public double spread() {
        var all = sorted(Round::perCpuSecond);
        return (all[all.length - 1] - all[0]) / perCpuSecond();
    }

    /** Latency that this part of all things was done within, in milliseconds. */
    public double millis(double part) {
        var all = rounds.stream()
                .flatMap(round -> round.latencies().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return all.length == 0 ? 0 : all[Math.min(all.length - 1, (int) (all.length * part))] / 1e6;
    }

    private double[] sorted(ToDoubleFunction<Round> figure) {
        var all = rounds.stream().mapToDouble(figure).toArray();
        Arrays.sort(all);
        return all;
    }
}
