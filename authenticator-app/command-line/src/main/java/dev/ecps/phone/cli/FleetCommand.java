package dev.ecps.phone.cli;

import dev.ecps.phone.cli.fleet.Fleet;
import dev.ecps.phone.cli.fleet.FleetPlan;
import dev.ecps.phone.cli.fleet.FleetReport;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.vault.MemoryVault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
            "Holds many phones in this process, for people made up by the sandbox, and answers their logins by a rule; begins "
                    + "logins itself if --logins or --rate is given. Needs an open sandbox.",
            "Ends on Ctrl-C, after --for or after --logins; then the people and their e-CPS are removed, unless --keep is "
                    + "given. Ends with 1 if a phone could not be activated, or an answer or a login failed."
        },
        footer = {
            "",
            "Examples:",
            "  ecps-phone fleet --phones 20",
            "  ecps-phone fleet --phones 20 --rule mix:approve=8,decline=1,ignore=1 --for PT5M",
            "  ecps-phone fleet --phones 1000 --create bulk --logins 5000 --report fleet.json",
            "  ecps-phone --json fleet --phones 10000 --create bulk --rate 20 --for PT1H",
            "  ecps-phone fleet --phones 20 --keep      the same phones again next time"
        })
final class FleetCommand implements Callable<Integer> {
    private static final Pin USUAL = Pin.of("4821");
    private static final Map<String, String> BUFFERS = Map.of(
            "jdk.httpclient.bufsize", "4096",
            "jdk.httpclient.websocket.intermediateBufferSize", "1024",
            "jdk.httpclient.websocket.writeBufferSize", "1024");

    @ParentCommand
    private @Nullable EcpsPhone parent;

    @Mixin
    private PinOptions pins = new PinOptions();

    @Mixin
    private FleetOptions options = new FleetOptions();

    @Option(names = "--for", paramLabel = "<duration>", description = "Ends after this time (ISO 8601).")
    private @Nullable Duration time;

    @Option(names = "--keep", description = "Keeps the people, and the phones in the vault, as fleet-00001 and so on.")
    private boolean keep;

    @Option(
            names = "--report",
            paramLabel = "<file>",
            description = "Writes the report there too, as JSON, with the people.")
    private @Nullable Path reportFile;

    @Option(
            names = "--progress",
            paramLabel = "<duration>",
            description = "How often it says how it goes. Default: PT1S on a terminal, else PT5S.")
    private @Nullable Duration progress;

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
        var file = reportFile == null ? null : FleetReportFile.ready(reportFile, voice);
        if (program.sandbox(plan.provider()).people().findFirst().isEmpty()) {
            throw new CommandFailed(ExitCode.REFUSED, voice.say("sandbox-closed"));
        }
        try (Ending ending = new Ending()) {
            Fleet fleet = new Fleet(plan);
            FleetReport end = run(fleet, ending, voice);
            if (file != null) file.write(end, fleet.members());
            if (ending.byInterrupt()) return ExitCode.INTERRUPTED.number();
            return (end.flawless() ? ExitCode.OK : ExitCode.FAILED).number();
        }
    }

    private FleetPlan plan(EcpsPhone program, Voice voice) {
        if (progress != null && (progress.isZero() || progress.isNegative())) {
            throw new CommandFailed(ExitCode.USAGE, voice.say("usage.progress"));
        }
        Shelf shelf = program.shelf();
        return new FleetPlan(
                shelf.provider(),
                shelf.sandboxKey(),
                options.phones(voice),
                options.source(),
                options.creation(),
                pins.given(program).orElse(USUAL),
                options.rule(),
                options.parallel(voice),
                options.answerDelay(voice),
                options.load(voice),
                keep,
                keep ? shelf.vault() : new MemoryVault());
    }

    private FleetReport run(Fleet fleet, Ending ending, Voice voice) {
        var words = new FleetProgress(voice, fleet::report, progress);
        try (fleet) {
            CompletableFuture<?> boarding = fleet.launch();
            boarding.whenComplete((done, failure) -> {
                if (failure != null) ending.ask();
            });
            fleet.loginsDone().thenRun(ending::ask);
            await(ending, words);
            words.sayEnding();
            checkBegun(boarding);
        }
        FleetReport report = fleet.report();
        words.sayReport(report, keep);
        return report;
    }

    private void await(Ending ending, FleetProgress words) {
        long end = time == null ? Long.MAX_VALUE : System.nanoTime() + time.toNanos();
        boolean over = false;
        while (!over) {
            long left = time == null ? Long.MAX_VALUE : Math.max(0, end - System.nanoTime());
            Duration pause = Duration.ofNanos(Math.min(words.pause().toNanos(), left));
            over = ending.await(pause) || left == 0;
            if (!over) words.say();
        }
    }

    /** A fleet that could not begin has nothing to report but why. */
    private static void checkBegun(CompletableFuture<?> boarding) {
        try {
            if (boarding.isCompletedExceptionally()) boarding.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof PhoneException told) throw told;
            throw e;
        }
    }
}
