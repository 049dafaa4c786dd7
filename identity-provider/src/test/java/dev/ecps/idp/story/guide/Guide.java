package dev.ecps.idp.story.guide;

import java.util.ArrayList;
import java.util.List;

/** A guide that is followed line by line, in its order: what fails tells at which line. */
final class Guide {
    private final String name;
    private final List<String> followed = new ArrayList<>();

    Guide(String name) {
        this.name = name;
    }

    /** What a line tells to do, or to expect. */
    @FunctionalInterface
    interface Step {
        void follow();
    }

    /** @param line what the guide says, in short */
    Guide line(String line, Step step) {
        followed.add(line);
        try {
            step.follow();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    name + ", line " + followed.size() + " « " + line + " »: " + failure.getMessage(), failure);
        }
        return this;
    }
}
