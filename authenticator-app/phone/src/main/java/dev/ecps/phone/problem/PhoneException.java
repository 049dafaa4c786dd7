package dev.ecps.phone.problem;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Something the phone could not do. The message is English, for developers; {@code PhoneTexts} has the sentences for the
 * holder. No message holds a secret, a PIN, a code or a national identifier.
 */
public abstract class PhoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected PhoneException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Where {@code PhoneTexts} finds the sentences: {@code <key>.title} and {@code <key>.text}. */
    public abstract String textKey();

    /** What the sentences name, in the order of their placeholders. */
    public List<Object> textArguments() {
        return List.of();
    }

    /** How many wrong entries remain before the lock, where that is known. */
    public OptionalInt triesLeft() {
        return OptionalInt.empty();
    }
}
