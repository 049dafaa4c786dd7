package dev.ecps.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * One figure.
 *
 * @param name what was measured
 * @param value in the unit
 * @param unit of the value
 * @param note spread, latencies, or how it came about; may be empty
 * @param goal what it should be, if there is a goal
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Figure(String name, double value, String unit, String note, Optional<Goal> goal) {
    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, "", Optional.empty());
    }

    public Figure noted(String more) {
        return new Figure(name, value, unit, note.isEmpty() ? more : note + ", " + more, goal);
    }

    public Figure atLeast(double limit) {
        return new Figure(name, value, unit, note, Optional.of(new Goal("≥", limit, value >= limit)));
    }

    public Figure atMost(double limit) {
        return new Figure(name, value, unit, note, Optional.of(new Goal("≤", limit, value <= limit)));
    }

    /**
     * What a figure should be.
     *
     * @param relation {@code ≥} or {@code ≤}
     * @param limit in the figure's unit
     * @param met whether it is
     */
    public record Goal(String relation, double limit, boolean met) {
        @Override
        public String toString() {
            return relation + " " + Report.number(limit) + (met ? ", met" : ", NOT met");
        }
    }
}
