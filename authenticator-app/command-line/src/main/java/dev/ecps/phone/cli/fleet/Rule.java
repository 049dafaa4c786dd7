package dev.ecps.phone.cli.fleet;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * By which a fleet answers: one behaviour, or several with their weights, {@code mix:approve=8,decline=1,ignore=1}.
 *
 * @param weights 1 or more for each behaviour that occurs
 */
public record Rule(Map<Behaviour, Integer> weights) {
    private static final String MIX = "mix:";

    public Rule {
        weights = new EnumMap<>(weights);
    }

    /** @throws IllegalArgumentException with a sentence about what can be written */
    public static Rule of(String text) {
        if (text.startsWith(MIX)) return mix(text.substring(MIX.length()));
        return new Rule(Map.of(behaviour(text), 1));
    }

    private static Rule mix(String text) {
        Map<Behaviour, Integer> weights = new EnumMap<>(Behaviour.class);
        for (String part : text.split(",", -1)) {
            String[] pair = part.strip().split("=", -1);
            if (pair.length != 2 || !pair[1].matches("[1-9]\\d{0,5}")) throw unreadable(part);
            if (weights.put(behaviour(pair[0]), Integer.valueOf(pair[1])) != null) throw unreadable(part);
        }
        return new Rule(weights);
    }

    private static Behaviour behaviour(String word) {
        return Behaviour.of(word).orElseThrow(() -> unreadable(word));
    }

    private static IllegalArgumentException unreadable(String part) {
        return new IllegalArgumentException("\"" + part + "\" is none of approve, decline, wrong-number, ignore; "
                + "several with their weights: mix:approve=8,decline=1,ignore=1");
    }

    /** @param chance draws a number from 0 to below its argument */
    Behaviour pick(IntUnaryOperator chance) {
        int left = chance.applyAsInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<Behaviour, Integer> each : weights.entrySet()) {
            left -= each.getValue();
            if (left < 0) return each.getKey();
        }
        throw new IllegalStateException("chance drew more than there is");
    }

    /** Whether somebody has to know the number on the screen. */
    boolean needsNumber() {
        return weights.containsKey(Behaviour.APPROVE) || weights.containsKey(Behaviour.WRONG_NUMBER);
    }
}
