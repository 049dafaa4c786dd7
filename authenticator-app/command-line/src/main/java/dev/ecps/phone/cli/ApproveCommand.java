package dev.ecps.phone.cli;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.login.NumbersOnPhone;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code approve}: PIN and number. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Approves a login request: the newest that waits, or the next that comes.",
            "Without a number, it shows the three of the phone and asks which one stands on the login page."
        },
        footer = {
            "",
            "Examples:",
            "  ecps-phone approve                                  asks for PIN and number",
            "  ecps-phone approve --number 42 --pin-file pin.txt",
            "  ECPS_PIN=4826 ecps-phone --json approve --number-from-sandbox --wait PT2M"
        })
final class ApproveCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable EcpsPhone parent;

    @Mixin
    private PinOptions pins = new PinOptions();

    @Mixin
    private RequestOptions requests = new RequestOptions();

    @Option(names = "--number", paramLabel = "<NN>", description = "The number on the login page, two digits.")
    private @Nullable String number;

    @Option(names = "--number-from-sandbox", description = "Looks the number up in the provider's sandbox.")
    private boolean fromSandbox;

    @Override
    public Integer call() {
        EcpsPhone program = Objects.requireNonNull(parent);
        Voice voice = program.voice();
        if (number != null && !number.matches("\\d{2}")) throw usage(voice.say("usage.number"));
        Shelf shelf = program.shelf();
        try (PhoneSimulator phone = shelf.existing()) {
            ActivatedPhone active = shelf.activated(phone);
            checkAnswers(program);
            LoginPrompt prompt = requests.newest(active, voice);
            NumbersOnPhone numbers = prompt.unlock(pins.pin(program));
            return answer(prompt, numbers, number(prompt, numbers, program, phone), voice);
        }
    }

    /** Before anything is waited for: a mistake should not cost half a minute. */
    private void checkAnswers(EcpsPhone program) {
        Voice voice = program.voice();
        if (number == null && !fromSandbox && !voice.interactive()) {
            throw new CommandFailed(
                    ExitCode.INPUT_NEEDED, voice.say("input-needed", "--number, --number-from-sandbox"));
        }
        pins.check(program);
    }

    private TwoDigits number(LoginPrompt prompt, NumbersOnPhone numbers, EcpsPhone program, PhoneSimulator phone) {
        if (number != null) return shown(number, numbers, program.voice());
        if (!fromSandbox) return asked(numbers, program.voice());
        return program.sandbox(phone.provider())
                .numberOnScreen(prompt.id())
                .orElseThrow(() ->
                        new CommandFailed(ExitCode.INPUT_NEEDED, program.voice().say("number-unknown")));
    }

    private static TwoDigits asked(NumbersOnPhone numbers, Voice voice) {
        while (true) {
            String typed = voice.ask("ask.number", list(numbers.numbers()))
                    .map(String::strip)
                    .orElseThrow(() -> new CommandFailed(ExitCode.INPUT_NEEDED, voice.say("input-needed", "--number")));
            if (typed.matches("\\d{2}") && numbers.numbers().contains(new TwoDigits(typed))) {
                return new TwoDigits(typed);
            }
        }
    }

    private static TwoDigits shown(String number, NumbersOnPhone numbers, Voice voice) {
        TwoDigits wanted = new TwoDigits(number);
        if (numbers.numbers().contains(wanted)) return wanted;
        throw usage(voice.say("number-not-shown", number, list(numbers.numbers())));
    }

    private static int answer(LoginPrompt prompt, NumbersOnPhone numbers, TwoDigits picked, Voice voice) {
        Outcome outcome = numbers.pick(picked);
        if (outcome != Outcome.APPROVED) {
            throw new CommandFailed(ExitCode.WRONG_NUMBER, voice.say("wrong-number", picked.value()));
        }
        voice.tell(Describing.request("approved", prompt), "approved", prompt.service());
        return ExitCode.OK.number();
    }

    private static String list(List<TwoDigits> numbers) {
        return numbers.stream().map(TwoDigits::value).collect(Collectors.joining("  "));
    }

    private static CommandFailed usage(String words) {
        return new CommandFailed(ExitCode.USAGE, words);
    }
}
