package dev.ecps.phone.cli;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code delete}: « Supprimer ma e-CPS ». */
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        description = {
            "Deletes the e-CPS, on the provider and on this phone. It can be activated again at any time.",
            "If the provider can't be reached, nothing is deleted."
        },
        footer = {
            "",
            "Examples:",
            "  ecps-phone delete              asks whether you are sure",
            "  ecps-phone delete --yes        in a script",
            "  ecps-phone delete --forget     empties this phone only, when its provider is no more"
        })
final class DeleteCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable EcpsPhone parent;

    @Option(names = "--yes", description = "Asks nothing.")
    private boolean sure;

    @Option(names = "--forget", description = "Forgets the e-CPS, or an activation under way, on this phone only.")
    private boolean forget;

    @Override
    public Integer call() {
        EcpsPhone program = Objects.requireNonNull(parent);
        Voice voice = program.voice();
        Shelf shelf = program.shelf();
        try (PhoneSimulator phone = shelf.existing()) {
            if (forget) return forgotten(phone, voice);
            ActivatedPhone active = shelf.activated(phone);
            if (!sure) confirm(active, voice);
            active.delete();
            voice.tell(Event.named("deleted").with("device", active.device().value()), "deleted");
            return ExitCode.OK.number();
        }
    }

    private static int forgotten(PhoneSimulator phone, Voice voice) {
        phone.startOver();
        voice.tell(Event.named("forgotten").with("phone", phone.name()), "forgotten", phone.name());
        return ExitCode.OK.number();
    }

    private static void confirm(ActivatedPhone active, Voice voice) {
        String typed = voice.ask("ask.delete", Describing.name(active))
                .orElseThrow(() -> new CommandFailed(ExitCode.INPUT_NEEDED, voice.say("input-needed", "--yes")));
        boolean yes = typed.strip().toLowerCase(java.util.Locale.ROOT).matches("y|yes|o|oui");
        if (!yes) throw new CommandFailed(ExitCode.USAGE, voice.say("not-deleted"));
    }
}
