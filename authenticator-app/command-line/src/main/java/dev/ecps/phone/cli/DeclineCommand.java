package dev.ecps.phone.cli;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.login.LoginPrompt;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code decline}: « Abandonner la connexion ». */
@Command(
        name = "decline",
        mixinStandardHelpOptions = true,
        description = "Declines a login request: the newest that waits, or the next that comes. No PIN is needed.",
        footer = {"", "Examples:", "  ecps-phone decline", "  ecps-phone --phone alice decline --wait PT0S"})
final class DeclineCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable EcpsPhone parent;

    @Mixin
    private RequestOptions requests = new RequestOptions();

    @Override
    public Integer call() {
        EcpsPhone program = Objects.requireNonNull(parent);
        Voice voice = program.voice();
        Shelf shelf = program.shelf();
        try (PhoneSimulator phone = shelf.existing()) {
            LoginPrompt prompt = requests.newest(shelf.activated(phone), voice);
            prompt.decline();
            Describing.tellDeclined(voice, prompt);
            return ExitCode.OK.number();
        }
    }
}
