package dev.ecps.walkthrough;

import dev.ecps.phone.PhoneTexts;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.testkit.problem.Failed;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Says each step of the story in a line, and which one failed. */
final class Steps {
    private final PrintStream out;
    private int count;

    Steps(PrintStream out) {
        this.out = out;
    }

    /** What a step has to say, and what it hands to the next. */
    record Said<T>(String line, T value) {}

    static <T> Said<T> said(T value, String line, Object... words) {
        return new Said<>(line.formatted(words), value);
    }

    /**
     * Takes a step.
     *
     * @param name what is tried, told if it fails
     * @throws Failed naming the step
     */
    <T> T take(String name, Callable<Said<T>> step) {
        count++;
        try {
            var said = step.call();
            out.printf("  %2d. %-22s %s%n", count, name, said.line());
            return said.value();
        } catch (Exception e) {
            if (e instanceof InterruptedException) Thread.currentThread().interrupt();
            throw new Failed("Step " + count + " failed (" + name + "): " + reason(e), e);
        }
    }

    int taken() {
        return count;
    }

    private static String reason(Exception e) {
        if (e instanceof PhoneException phone) {
            var text = PhoneTexts.in(Locale.ENGLISH).of(phone);
            return text.title() + " " + text.text();
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
