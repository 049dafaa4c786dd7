package dev.ecps.phone.cli;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.Refused;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code watch}: says each login request, and answers it if it was told to. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Waits for login requests and says each, until Ctrl-C, its time, or so many requests.",
            "With --approve it types the PIN and picks the number, which it looks up in the provider's sandbox.",
            "Ends with 0 if no answer failed, else with the code of the last failure. A wrong PIN ends it at once: typed again, "
                    + "it would block the e-CPS."
        },
        footer = {
            "",
            "Examples:",
            "  ecps-phone watch",
            "  ecps-phone watch --approve --pin-file pin.txt     logs you in by itself all day",
            "  ecps-phone --json watch --decline --count 1 --for PT2M"
        })
final class WatchCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable EcpsPhone parent;

    @Mixin
    private PinOptions pins = new PinOptions();

    @Option(names = "--approve", description = "Approves each request; needs the PIN and an open sandbox.")
    private boolean approve;

    @Option(names = "--decline", description = "Declines each request.")
    private boolean decline;

    @Option(names = "--count", paramLabel = "<n>", description = "Ends after so many requests.")
    private @Nullable Integer count;

    @Option(names = "--for", paramLabel = "<duration>", description = "Ends after this time (ISO 8601).")
    private @Nullable Duration time;

    @Override
    public Integer call() {
        EcpsPhone program = Objects.requireNonNull(parent);
        Shelf shelf = program.shelf();
        if (approve && decline)
            throw new CommandFailed(ExitCode.USAGE, program.voice().say("usage.approve-decline"));
        try (PhoneSimulator phone = shelf.existing()) {
            ActivatedPhone active = shelf.activated(phone);
            active.status(); // A provider that is not there should be told now, not waited for.
            @Nullable Pin pin = approve ? pins.pin(program) : null;
            return new Watch(program, phone, pin).run(active);
        }
    }

    /** One watch, from its first line to its last. */
    private final class Watch {
        private final EcpsPhone program;
        private final Voice voice;
        private final PhoneSimulator phone;
        private final @Nullable Pin pin;
        private final AtomicInteger seen = new AtomicInteger();
        private final AtomicReference<@Nullable Refused> gone = new AtomicReference<>();
        private final AtomicInteger lastFailure = new AtomicInteger(ExitCode.OK.number());

        Watch(EcpsPhone program, PhoneSimulator phone, @Nullable Pin pin) {
            this.program = program;
            this.voice = program.voice();
            this.phone = phone;
            this.pin = pin;
        }

        int run(ActivatedPhone active) {
            ExecutorService answers = Executors.newSingleThreadExecutor(WatchCommand::daemon);
            try (Ending ending = new Ending()) {
                voice.tell(Event.named("watching").with("phone", phone.name()), "watching", phone.name());
                active.onPrompt(prompt -> answers.execute(() -> take(prompt, ending)));
                active.onGone(refused -> {
                    gone.set(refused);
                    ending.ask();
                });
                ending.await(time);
                return last(ending);
            } finally {
                answers.shutdownNow();
            }
        }

        private int last(Ending ending) {
            Refused over = gone.get();
            if (over != null) return voice.fail(over);
            voice.tell(Event.named("watched").with("requests", seen.get()), "watched", seen.get());
            return ending.byInterrupt() ? ExitCode.INTERRUPTED.number() : lastFailure.get();
        }

        private void take(LoginPrompt prompt, Ending ending) {
            if (pinRefused()) return;
            Describing.tellRequest(voice, prompt);
            try {
                answer(prompt);
            } catch (PhoneException failure) {
                lastFailure.set(voice.fail(failure));
            }
            int soFar = seen.incrementAndGet();
            if (pinRefused() || count != null && soFar >= count) ending.ask();
        }

        /** The same PIN again would only use up the tries. */
        private boolean pinRefused() {
            int last = lastFailure.get();
            return last == ExitCode.WRONG_PIN.number() || last == ExitCode.BLOCKED.number();
        }

        private void answer(LoginPrompt prompt) {
            if (decline) {
                prompt.decline();
                Describing.tellDeclined(voice, prompt);
            } else if (pin != null) {
                approve(prompt, pin);
            }
        }

        private void approve(LoginPrompt prompt, Pin pin) {
            var number = program.sandbox(phone.provider()).numberOnScreen(prompt.id());
            if (number.isEmpty()) {
                lastFailure.set(voice.fail(ExitCode.INPUT_NEEDED, voice.say("number-unknown")));
                return;
            }
            Outcome outcome = prompt.unlock(pin).pick(number.get());
            if (outcome != Outcome.APPROVED) lastFailure.set(ExitCode.WRONG_NUMBER.number());
            String event = outcome == Outcome.APPROVED ? "approved" : "wrong-number";
            voice.tell(Describing.request(event, prompt), event, prompt.service());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "e-CPS answers");
        thread.setDaemon(true);
        return thread;
    }
}
