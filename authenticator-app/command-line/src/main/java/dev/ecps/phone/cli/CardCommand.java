package dev.ecps.phone.cli;

import dev.ecps.phone.sandbox.SandboxCard;
import dev.ecps.phone.sandbox.SandboxReader;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code card}: the virtual card reader of the provider's sandbox, which a browser logs in with. */
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a CPx card into the provider's virtual reader and takes it out, for a login by card in a browser.",
            "Needs the sandbox, and no phone."
        },
        footer = {
            "",
            "Examples:",
            "  ecps-phone card insert 899700001011     the card of this holder, or of this number",
            "  ecps-phone card state                   what is in the reader",
            "  ecps-phone card state blocked           makes it a blocked one",
            "  ecps-phone card remove"
        })
final class CardCommand implements Runnable {
    /** What a card can be made. */
    private enum State {
        USABLE,
        BLOCKED,
        EXPIRED,
        OPPOSED
    }

    @ParentCommand
    private @Nullable EcpsPhone parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--reader",
            paramLabel = "<name>",
            scope = ScopeType.INHERIT,
            defaultValue = SandboxReader.DEFAULT,
            description = "Name of the reader. Default: " + SandboxReader.DEFAULT + ".")
    private String name = SandboxReader.DEFAULT;

    /** Without a subcommand: the help. */
    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "insert, remove or state is missing.");
    }

    @Command(name = "insert", mixinStandardHelpOptions = true, description = "Puts a card in, in the place of another.")
    int insert(
            @Parameters(
                            paramLabel = "<holder or number>",
                            description = "National identifier of its holder, prefix included, or its ten digits.")
                    String card) {
        return told("inserted", Optional.of(reader().insert(card.strip())));
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Takes the card out.")
    int remove() {
        reader().remove();
        return told("empty", Optional.empty());
    }

    @Command(
            name = "state",
            mixinStandardHelpOptions = true,
            description = {
                "Tells what is in the reader; with a state, brings the card there.",
                "Ends with 4 if there is no card to bring."
            })
    int state(
            @Parameters(
                            paramLabel = "<state>",
                            arity = "0..1",
                            description = "usable (delivered or unblocked now), blocked, expired or opposed.")
                    @Nullable
                    State wanted) {
        SandboxReader reader = reader();
        Optional<SandboxCard> card = reader.card();
        if (wanted == null) return told(card.isPresent() ? "inserted" : "empty", card);
        SandboxCard inserted = card.orElseThrow(() -> new CommandFailed(
                ExitCode.REFUSED, Objects.requireNonNull(parent).voice().say("card.empty", name)));
        return told("inserted", Optional.of(reader.bring(inserted, wanted.name().toLowerCase(Locale.ROOT))));
    }

    private SandboxReader reader() {
        EcpsPhone program = Objects.requireNonNull(parent);
        Shelf shelf = program.shelf();
        try {
            return SandboxReader.of(shelf.provider(), name).withKey(shelf.sandboxKey());
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, program.voice().say("usage.reader"));
        }
    }

    private int told(String word, Optional<SandboxCard> card) {
        Event event = Event.named("card")
                .with("reader", name)
                .with("number", card.map(SandboxCard::number).orElse(null))
                .with("nationalId", card.map(SandboxCard::nationalId).orElse(null))
                .with("kind", card.map(SandboxCard::kind).orElse(null))
                .with("state", card.map(SandboxCard::state).orElse(null));
        Objects.requireNonNull(parent)
                .voice()
                .tell(
                        event,
                        "card." + word,
                        name,
                        card.map(SandboxCard::kind).orElse(""),
                        card.map(SandboxCard::number).orElse(""),
                        card.map(SandboxCard::nationalId).orElse(""),
                        card.map(SandboxCard::state).orElse(""));
        return ExitCode.OK.number();
    }
}
