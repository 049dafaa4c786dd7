package dev.ecps.phone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ecps.phone.PhoneTexts;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.vault.Json;
import dev.ecps.wire.problem.ProblemType;
import java.util.Arrays;
import java.util.Optional;

/** Says events: as sentences for people, or as one JSON object per line. Thread-safe. */
final class Voice {
    private final Terminal terminal;
    private final boolean json;
    private final Sentences sentences;

    Voice(Terminal terminal, boolean json, Sentences sentences) {
        this.terminal = terminal;
        this.json = json;
        this.sentences = sentences;
    }

    /** A sentence in the user's language. */
    String say(String key, Object... arguments) {
        return sentences.say(key, arguments);
    }

    /** What can be done about a failure that a fleet counted under this name, where that is known. */
    Optional<String> adviceOn(String failure) {
        String own = "fleet.failure." + failure;
        if (sentences.knows(own)) return Optional.of(say(own));
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.name().equals(failure))
                .findFirst()
                .map(type -> sentences.phoneTexts().of(type).text());
    }

    /** Says the event, to people as the sentence of this key. */
    void tell(Event event, String key, Object... arguments) {
        tellInWords(event, sentences.say(key, arguments));
    }

    /** Says the event, to people in these words. */
    synchronized void tellInWords(Event event, String words) {
        terminal.out().println(json ? line(event) : words);
        terminal.out().flush();
    }

    /** A remark that is for people only. */
    synchronized void remark(String key, Object... arguments) {
        if (!json) terminal.out().println(sentences.say(key, arguments));
    }

    /** Whether people read along and can answer. */
    boolean interactive() {
        return !json && terminal.interactive();
    }

    boolean speaksJson() {
        return json;
    }

    /** Writes over the line that was written like this before; for people on a terminal only. */
    synchronized void overwrite(String words) {
        terminal.out().print("\r" + words + "\u001b[K");
        terminal.out().flush();
    }

    Optional<String> ask(String key, Object... arguments) {
        return json ? Optional.empty() : terminal.ask(sentences.say(key, arguments));
    }

    Optional<String> askSecretly(String key) {
        return json ? Optional.empty() : terminal.askSecretly(sentences.say(key));
    }

    int fail(PhoneException failure) {
        ExitCode code = ExitCode.of(failure);
        PhoneTexts.Text text = sentences.phoneTexts().of(failure);
        Event event = failed(code);
        if (failure instanceof Refused refused) {
            event.with("problem", refused.type().name())
                    .with("cause", refused.problem().cause());
        }
        failure.triesLeft().ifPresent(left -> event.with("triesLeft", left));
        event.with("title", text.title()).with("text", text.text()).with("detail", failure.getMessage());
        Optional<String> remedy = remedy(failure);
        remedy.ifPresent(words -> event.with("remedy", words));
        String words = text.title() + ". " + text.text();
        return fail(code, event, remedy.map(more -> words + "\n" + more).orElse(words));
    }

    /** What the command line itself can do about it. */
    private Optional<String> remedy(PhoneException failure) {
        String what = failure instanceof Refused refused
                ? refused.type().name()
                : ExitCode.of(failure).name();
        String key = "remedy." + what;
        return sentences.knows(key) ? Optional.of(sentences.say(key)) : Optional.empty();
    }

    int fail(ExitCode code, String words) {
        return fail(code, failed(code).with("text", words), words);
    }

    private static Event failed(ExitCode code) {
        return Event.named("failed").with("code", code.name()).with("exit", code.number());
    }

    private synchronized int fail(ExitCode code, Event event, String words) {
        if (json) {
            terminal.out().println(line(event));
            terminal.out().flush();
        } else {
            terminal.err().println(words);
            terminal.err().flush();
        }
        return code.number();
    }

    private static String line(Event event) {
        try {
            return Json.STRICT.writeValueAsString(event.members());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that can't be written", e);
        }
    }
}
