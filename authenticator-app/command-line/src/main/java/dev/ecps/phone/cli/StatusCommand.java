package dev.ecps.phone.cli;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.PhoneStep;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.wire.device.RegisteredDevice;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code status}: whose e-CPS this is, how it is, and what waits for it. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Tells where this phone stands: whose e-CPS it is, until when, how many PIN tries are left, what waits.",
            "Ends with 8 if no e-CPS is active on it, or not yet."
        },
        footer = {"", "Examples:", "  ecps-phone status", "  ecps-phone --phone alice --json status | jq .pinTriesLeft"
        })
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable EcpsPhone parent;

    @Override
    public Integer call() {
        EcpsPhone program = Objects.requireNonNull(parent);
        Shelf shelf = program.shelf();
        try (PhoneSimulator phone = shelf.existing()) {
            PhoneStep step = phone.current();
            if (step instanceof ActivatedPhone active) return active(active, phone, program.voice());
            return inactive(step, phone, program.voice());
        }
    }

    private static int active(ActivatedPhone active, PhoneSimulator phone, Voice voice) {
        RegisteredDevice device = active.status();
        List<LoginPrompt> waiting = active.prompts();
        Event event = Describing.device("status", device)
                .with("step", "activated")
                .with("phone", phone.name())
                .with("provider", phone.provider().toString())
                .with("waiting", waiting.stream().map(LoginPrompt::service).toList());
        voice.tell(
                event,
                "status.active",
                phone.name(),
                Describing.name(active),
                device.holder().nationalId().value(),
                Describing.day(device.expiresAt()),
                device.pinTriesLeft(),
                phone.provider().toString(),
                waiting.size());
        return ExitCode.OK.number();
    }

    private static int inactive(PhoneStep step, PhoneSimulator phone, Voice voice) {
        String name = step.fold(new StepNames());
        Event event = Event.named("status")
                .with("step", name)
                .with("phone", phone.name())
                .with("provider", phone.provider().toString());
        voice.tell(event, "status." + name, phone.name());
        return ExitCode.NOT_ACTIVATED.number();
    }
}
