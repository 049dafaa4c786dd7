package dev.ecps.phone.cli;

import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.pin.PinFlaw;
import dev.ecps.phone.pin.PinRefused;
import dev.ecps.wire.activation.PinRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the PIN comes from: the option, a file, the environment, or the keyboard without echo, in this order. */
final class PinOptions {
    static final String VARIABLE = "ECPS_PIN";

    @Option(
            names = "--pin",
            paramLabel = "<digits>",
            description = "The PIN. Other users of the machine can read it in its process list: prefer --pin-file or "
                    + VARIABLE + ".")
    private @Nullable String pin;

    @Option(names = "--pin-file", paramLabel = "<file>", description = "A file whose first line is the PIN.")
    private @Nullable Path file;

    /** @throws CommandFailed INPUT_NEEDED if there is nobody to ask, USAGE if the file can't be read */
    Pin pin(EcpsPhone program) {
        return given(program).orElseGet(() -> asked(program.voice(), "ask.pin"));
    }

    /** As {@link #pin}; somebody who types is asked twice. */
    Pin newPin(EcpsPhone program) {
        return given(program).orElseGet(() -> {
            Pin first = asked(program.voice(), "ask.new-pin");
            if (first.equals(asked(program.voice(), "ask.new-pin-again"))) return first;
            throw new CommandFailed(ExitCode.USAGE, program.voice().say("pins-differ"));
        });
    }

    /** @throws CommandFailed as {@link #pin} would, before anything is asked or sent */
    void check(EcpsPhone program) {
        if (given(program).isEmpty() && !program.voice().interactive()) throw needed(program.voice());
    }

    /**
     * As {@link #check}, for a PIN that is about to be chosen.
     *
     * @param rules the provider's, or those of PSC while it has not told its own
     * @throws dev.ecps.phone.pin.PinRefused for one that these rules don't allow
     */
    void checkNew(EcpsPhone program, PinRules rules) {
        check(program);
        given(program).flatMap(pin -> PinFlaw.of(pin, rules)).ifPresent(flaw -> {
            throw new PinRefused(flaw);
        });
    }

    /** The PIN that needs nobody to be asked. */
    Optional<Pin> given(EcpsPhone program) {
        if (pin != null) return Optional.of(Pin.of(pin));
        if (file != null) return Optional.of(read(file, program.voice()));
        return program.terminal().environment(VARIABLE).map(Pin::of);
    }

    private static Pin read(Path file, Voice voice) {
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(line -> Pin.of(line.strip()))
                    .orElseThrow(() -> new IOException("empty"));
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.USAGE, voice.say("pin-file", file));
        }
    }

    private static Pin asked(Voice voice, String question) {
        return voice.askSecretly(question).map(Pin::of).orElseThrow(() -> needed(voice));
    }

    private static CommandFailed needed(Voice voice) {
        return new CommandFailed(ExitCode.INPUT_NEEDED, voice.say("input-needed", "--pin-file, " + VARIABLE));
    }
}
