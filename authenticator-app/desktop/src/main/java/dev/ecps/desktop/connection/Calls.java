package dev.ecps.desktop.connection;

import dev.ecps.phone.PhoneTexts;
import dev.ecps.phone.problem.PhoneException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Where calls to the phone library are made.
 *
 * @param background takes what may block
 * @param screen takes what touches properties that screens are bound to
 * @param outage keeps the calls that the provider did not answer
 * @param failures what is done about the calls that failed otherwise
 */
public record Calls(Executor background, Executor screen, Outage outage, Failures failures) {
    /** Meets each failure before the screen that made the call does. */
    public interface Failures {
        /** Deals with a failure that concerns the whole phone, or hands it to the screen that made the call. */
        void meet(PhoneException failure, Consumer<PhoneException> screen);

        /** What to tell the holder, in the language of the screens. */
        PhoneTexts.Text words(PhoneException failure);
    }

    /** A new line, for one screen. */
    public Line line() {
        return new Line(this);
    }

    /** What to tell the holder about a failure, in a sentence or two. */
    public String sentence(PhoneException failure) {
        return failures.words(failure).text();
    }

    /** The same below its headline. */
    public String headlineAndSentence(PhoneException failure) {
        return failures.words(failure).title() + "\n" + sentence(failure);
    }
}
