package dev.ecps.phone.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a command's words go and where answers come from: those of this process, or those of a test. */
public final class Terminal {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final @Nullable Keyboard keyboard;

    /** @param keyboard null if there is nobody to ask */
    public Terminal(PrintWriter out, PrintWriter err, Map<String, String> environment, @Nullable Keyboard keyboard) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.keyboard = keyboard;
    }

    /**
     * Somebody who can be asked; both may answer null at the end of the input.
     *
     * @param line asks, and shows what is typed
     * @param secret asks, and does not
     */
    public record Keyboard(Function<String, @Nullable String> line, Function<String, @Nullable String> secret) {
        static Keyboard of(Console console) {
            return new Keyboard(question -> console.readLine("%s", question), question -> {
                char[] typed = console.readPassword("%s", question);
                return typed == null ? null : new String(typed);
            });
        }
    }

    static Terminal ofThisProcess() {
        Console console = System.console();
        return new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getenv(),
                console == null ? null : Keyboard.of(console));
    }

    public PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    Optional<String> environment(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    /** Whether a person sits here. */
    public boolean interactive() {
        return keyboard != null;
    }

    Optional<String> ask(String question) {
        return keyboard == null
                ? Optional.empty()
                : Optional.ofNullable(keyboard.line().apply(question));
    }

    Optional<String> askSecretly(String question) {
        return keyboard == null
                ? Optional.empty()
                : Optional.ofNullable(keyboard.secret().apply(question));
    }
}
