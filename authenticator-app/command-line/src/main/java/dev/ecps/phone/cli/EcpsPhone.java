package dev.ecps.phone.cli;

import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.sandbox.Sandbox;
import dev.ecps.phone.vault.FileVault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ecps-phone}: the program, and what all its commands share. */
@Command(
        name = EcpsPhone.NAME,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "An e-CPS phone without a screen, for a desk or for CI. Invented people only.",
        footer = {
            "",
            "A first login:",
            "  ecps-phone activate 899700001011     asks for a PIN, reads mail and SMS in the sandbox",
            "  ecps-phone approve                   waits for a login, shows three numbers, asks which",
            "  ecps-phone help fleet                ten phones, or ten thousand",
            "",
            "Phones are kept in the folder of the window: what one activated, the other opens."
        },
        subcommands = {
            ActivateCommand.class,
            StatusCommand.class,
            WatchCommand.class,
            ApproveCommand.class,
            DeclineCommand.class,
            DeleteCommand.class,
            CardCommand.class,
            FleetCommand.class,
            CompletionCommand.class,
            CommandLine.HelpCommand.class
        })
public final class EcpsPhone implements Runnable {
    static final String NAME = "ecps-phone";
    static final String PROVIDER = "http://localhost:8080";
    static final String PHONES = "./ecps-data/phones";
    private static final int HELP_WIDTH = 110;

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--provider",
            paramLabel = "<address>",
            scope = ScopeType.INHERIT,
            description = "Address of the provider. Default: ECPS_PROVIDER, else where this phone was used last, else "
                    + PROVIDER + ".")
    private @Nullable URI provider;

    @Option(
            names = "--phone",
            paramLabel = "<name>",
            scope = ScopeType.INHERIT,
            defaultValue = "phone",
            description = "Name of the phone: 1 to 32 of a-z, 0-9 and -. Default: phone.")
    private String phone = "phone";

    @Option(
            names = "--vault",
            paramLabel = "<folder>",
            scope = ScopeType.INHERIT,
            description = "Folder of the phones' files. Default: ECPS_PHONES, else " + PHONES + ", as the window.")
    private @Nullable Path vault;

    @Option(
            names = "--sandbox-key",
            paramLabel = "<key>",
            scope = ScopeType.INHERIT,
            description =
                    "Key of a sandbox on another machine. Better: ECPS_SANDBOX_KEY, which process lists don't show.")
    private @Nullable String sandboxKey;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "One JSON object per line; nothing is asked.")
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "<en|fr>",
            scope = ScopeType.INHERIT,
            defaultValue = "en",
            description = "Language of the sentences: en (default) or fr.")
    private String language = "en";

    EcpsPhone(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofThisProcess(), arguments));
    }

    /** Runs one command line. @return the number of an {@link ExitCode} */
    static int run(Terminal terminal, String... arguments) {
        return commandLine(terminal).execute(arguments);
    }

    static CommandLine commandLine(Terminal terminal) {
        var program = new EcpsPhone(terminal);
        var commandLine = new CommandLine(program)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpWidth(HELP_WIDTH)
                .registerConverter(Duration.class, EcpsPhone::duration)
                .registerConverter(URI.class, EcpsPhone::uri)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(program::misused)
                .setExecutionExceptionHandler((failure, command, parsed) -> program.failed(failure));
        commandLine
                .getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        return commandLine;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("a duration is written like PT30S, PT2M or PT1H");
        }
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("an address is written like " + PROVIDER);
        }
    }

    private static Map<String, String> exitCodes() {
        return Arrays.stream(ExitCode.values())
                .collect(Collectors.toMap(
                        code -> "%3d".formatted(code.number()), ExitCode::meaning, (one, other) -> one, TreeMap::new));
    }

    private int misused(ParameterException misuse, String[] arguments) {
        boolean wantsJson = Arrays.asList(arguments).contains("--json");
        String words = wordsOf(misuse) + "\nTry: "
                + misuse.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        return new Voice(terminal, wantsJson, new Sentences(Locale.ENGLISH)).fail(ExitCode.USAGE, words);
    }

    /** What nobody asked for is not repeated, but for the names of options: it may be a PIN in the wrong place. */
    private static String wordsOf(ParameterException misuse) {
        if (!(misuse instanceof CommandLine.UnmatchedArgumentException unmatched)) return misuse.getMessage();
        String options = unmatched.getUnmatched().stream()
                .filter(each -> each.matches("--?[a-z].*"))
                .map(each -> each.replaceFirst("=.*", ""))
                .collect(Collectors.joining(", "));
        if (!options.isEmpty()) return "Unknown option: " + options;
        return unknownCommand(unmatched).orElse("There is a command or argument too many.");
    }

    private static Optional<String> unknownCommand(CommandLine.UnmatchedArgumentException unmatched) {
        boolean atTheProgram = unmatched.getCommandLine().getParent() == null;
        return unmatched.getUnmatched().stream()
                .filter(each -> atTheProgram && each.matches("[A-Za-z-]+"))
                .findFirst()
                .map(each -> "Unknown command: " + each + similar(unmatched.getSuggestions()));
    }

    private static String similar(List<String> commands) {
        return commands.isEmpty() ? "" : ". Did you mean: " + String.join(", ", commands) + "?";
    }

    private int failed(Exception failure) {
        if (failure instanceof PhoneException told) return voice().fail(told);
        if (failure instanceof CommandFailed told) return voice().fail(told.code(), told.getMessage());
        // No message of an unknown exception: it may quote what it choked on.
        return voice().fail(
                        ExitCode.FAILED,
                        voice().say("unforeseen", failure.getClass().getName()));
    }

    /** Without a command: the help. */
    @Override
    public void run() {
        throw new ParameterException(spec().commandLine(), "A command is missing.");
    }

    private CommandSpec spec() {
        if (spec == null) throw new IllegalStateException("not run by picocli");
        return spec;
    }

    Voice voice() {
        return new Voice(terminal, json, new Sentences(locale()));
    }

    private Locale locale() {
        return language.equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    Terminal terminal() {
        return terminal;
    }

    String phone() {
        return phone;
    }

    /** The phones' shelf. @throws CommandFailed if one of the options can't be */
    Shelf shelf() {
        if (!language.equals("fr") && !language.equals("en")) throw usage("usage.lang");
        if (!phone.matches("[a-z0-9-]{1,32}")) throw usage("usage.phone");
        Path folder = vault != null
                ? vault
                : Path.of(terminal.environment("ECPS_PHONES").orElse(PHONES));
        return new Shelf(new FileVault(folder), phone, wantedProvider(), sandboxKey(), voice());
    }

    private @Nullable URI wantedProvider() {
        if (provider != null) return checked(provider);
        return terminal.environment("ECPS_PROVIDER").map(this::address).orElse(null);
    }

    private URI address(String text) {
        try {
            return checked(URI.create(text));
        } catch (IllegalArgumentException e) {
            throw usage("usage.provider");
        }
    }

    private URI checked(URI address) {
        boolean http = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        boolean plain = address.getRawUserInfo() == null && address.getRawQuery() == null;
        if (!http || !plain || address.getHost() == null || address.getRawFragment() != null) {
            throw usage("usage.provider");
        }
        return address;
    }

    private String sandboxKey() {
        return sandboxKey != null
                ? sandboxKey
                : terminal.environment("ECPS_SANDBOX_KEY").orElse("");
    }

    Sandbox sandbox(URI at) {
        return Sandbox.of(at, sandboxKey());
    }

    private CommandFailed usage(String key) {
        return new CommandFailed(ExitCode.USAGE, voice().say(key));
    }
}
