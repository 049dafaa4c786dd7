package dev.ecps.phone.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code completion}: the script that makes a shell complete commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that completes commands and options, for bash and zsh.",
        footer = {"", "Examples:", "  source <(ecps-phone completion)          in ~/.bashrc or ~/.zshrc"})
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable EcpsPhone parent;

    @Override
    public Integer call() {
        Terminal terminal = Objects.requireNonNull(parent).terminal();
        terminal.out().print(AutoComplete.bash(EcpsPhone.NAME, EcpsPhone.commandLine(terminal)));
        terminal.out().flush();
        return ExitCode.OK.number();
    }
}
