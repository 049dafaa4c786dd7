package dev.ecps.phone.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.ecps.phone.cli.fleet.Fleet;
import dev.ecps.phone.cli.fleet.FleetPlan;
import dev.ecps.phone.cli.fleet.FleetReport;
import dev.ecps.phone.cli.fleet.Rule;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.vault.Json;
import dev.ecps.phone.vault.MemoryVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code fleet}: many phones in one process. */
@Command(
        name = "fleet",
        mixinStandardHelpOptions = true,
        description = {
            "Holds many phones in this process: activates them with people of the directory who have no e-CPS, each through "
                    + "the real activation, and answers their logins by a rule. Needs an open sandbox.",
            "Ends on Ctrl-C or after --for; then it deletes the e-CPS, unless --keep is given. Ends with 1 if a phone could "
                    + "not be activated or an answer failed."
        },
        footer = {
            "",
            "Examples:",
            "  ecps-phone fleet --phones 20",
            "  ecps-phone fleet --phones 20 --rule mix:approve=8,decline=1,ignore=1 --for PT5M",
            "  ecps-phone --json fleet --phones 1000 --parallel 32 --report fleet.json --for PT1H",
            "  ecps-phone fleet --phones 20 --keep      the same phones again next time"
        })
final class FleetCommand implements Callable<Integer> {
    private static final Pin USUAL = Pin.of("4821");
    private static final Map<String, String> BUFFERS = Map.of(
            "jdk.httpclient.bufsize", "4096",
            "jdk.httpclient.websocket.intermediateBufferSize", "1024",
            "jdk.httpclient.websocket.writeBufferSize", "1024");
    private static final int MOST_PARALLEL = 256;
    private static final int MOST_PHONES = 100_000;

    @ParentCommand
    private @Nullable EcpsPhone parent;

    @Mixin
    private PinOptions pins = new PinOptions();

    @Option(names = "--phones", paramLabel = "<n>", defaultValue = "10", description = "How many. Default: 10.")
    private int phones = 10;

    @Option(
            names = "--rule",
            paramLabel = "<rule>",
            defaultValue = "approve",
            description = "approve (default), decline, wrong-number, ignore, or mix:approve=8,decline=1,…")
    private String rule = "approve";

    @Option(
            names = "--parallel",
            paramLabel = "<n>",
            defaultValue = "8",
            description = "Activations, and answers, at the same time. Default: 8.")
    private int parallel = 8;

    @Option(
            names = "--answer-delay",
            paramLabel = "<duration>",
            defaultValue = "PT0S",
            description = "How long each holder hesitates; raise --parallel with it. Default: none.")
    private Duration answerDelay = Duration.ZERO;

    @Option(names = "--for", paramLabel = "<duration>", description = "Ends after this time (ISO 8601).")
    private @Nullable Duration time;

    @Option(names = "--take-over", description = "Also takes people who have an e-CPS: their phones lose it.")
    private boolean takeOver;

    @Option(names = "--keep", description = "Keeps the phones in the vault, as fleet-00001 and so on.")
    private boolean keep;

    @Option(names = "--report", paramLabel = "<file>", description = "Writes the report there too, as JSON.")
    private @Nullable Path reportFile;

    /** The doorbell's words have four letters; with the buffers that Java gives a socket each phone would take 70 kB. */
    private static void useSmallBuffers() {
        BUFFERS.forEach((property, bytes) -> {
            if (System.getProperty(property) == null) System.setProperty(property, bytes);
        });
    }

    @Override
    public Integer call() {
        useSmallBuffers();
        EcpsPhone program = Objects.requireNonNull(parent);
        Voice voice = program.voice();
        FleetPlan plan = plan(program, voice);
        if (program.sandbox(plan.provider()).people().findFirst().isEmpty()) {
            throw new CommandFailed(ExitCode.REFUSED, voice.say("sandbox-closed"));
        }
        try (Ending ending = new Ending()) {
            FleetReport end = run(new Fleet(plan), ending, voice);
            if (reportFile != null) write(end, reportFile, voice);
            if (ending.byInterrupt()) return ExitCode.INTERRUPTED.number();
            return (end.flawless() ? ExitCode.OK : ExitCode.FAILED).number();
        }
    }

    private FleetPlan plan(EcpsPhone program, Voice voice) {
        Shelf shelf = program.shelf();
        if (phones < 1 || phones > MOST_PHONES) throw usage(voice.say("usage.phones", MOST_PHONES));
        if (parallel < 1 || parallel > MOST_PARALLEL) throw usage(voice.say("usage.parallel", MOST_PARALLEL));
        if (answerDelay.isNegative()) throw usage(voice.say("usage.answer-delay"));
        return new FleetPlan(
                shelf.provider(),
                shelf.sandboxKey(),
                phones,
                pins.given(program).orElse(USUAL),
                rule(),
                parallel,
                answerDelay,
                takeOver,
                keep,
                keep ? shelf.vault() : new MemoryVault());
    }

    private Rule rule() {
        try {
            return Rule.of(rule);
        } catch (IllegalArgumentException e) {
            throw usage("--rule: " + e.getMessage());
        }
    }

    private FleetReport run(Fleet fleet, Ending ending, Voice voice) {
        var progress = new FleetProgress(voice, fleet::report);
        long end = time == null ? Long.MAX_VALUE : System.nanoTime() + time.toNanos();
        try (fleet) {
            fleet.launch();
            boolean over = false;
            while (!over) {
                long left = time == null ? Long.MAX_VALUE : Math.max(0, end - System.nanoTime());
                Duration pause = Duration.ofNanos(Math.min(progress.pause().toNanos(), left));
                over = ending.await(pause) || left == 0;
                if (!over) progress.say();
            }
        }
        FleetReport report = fleet.report();
        progress.sayReport(report);
        return report;
    }

    private static void write(FleetReport report, Path file, Voice voice) {
        ObjectWriter json = Json.STRICT.writerWithDefaultPrettyPrinter();
        try {
            Files.writeString(
                    file,
                    json.writeValueAsString(
                                    FleetProgress.event("report", report).members()) + "\n");
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, voice.say("report-file", file));
        }
    }

    private static CommandFailed usage(String words) {
        return new CommandFailed(ExitCode.USAGE, words);
    }
}
