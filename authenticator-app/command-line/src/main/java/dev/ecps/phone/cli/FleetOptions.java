package dev.ecps.phone.cli;

import dev.ecps.phone.cli.fleet.Creation;
import dev.ecps.phone.cli.fleet.Load;
import dev.ecps.phone.cli.fleet.Rule;
import dev.ecps.phone.cli.fleet.Source;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What fleet, of what people, and what it does. */
final class FleetOptions {
    private static final int MOST_PARALLEL = 256;
    private static final int MOST_PHONES = 20_000;
    private static final double MOST_PER_SECOND = 10_000;

    @Option(names = "--phones", paramLabel = "<n>", defaultValue = "10", description = "How many. Default: 10.")
    private int phones = 10;

    @Option(
            names = "--create",
            paramLabel = "<how>",
            defaultValue = "activation",
            description = "activation (default): each through mail and SMS; bulk: registered by the hundred.")
    private Creation creation = Creation.ACTIVATION;

    @Option(
            names = "--from-directory",
            description = "Takes people of the directory who have no e-CPS, instead of people made up for this fleet.")
    private boolean fromDirectory;

    @Option(
            names = "--take-over",
            description = "As --from-directory, people who have an e-CPS too: their phones lose it.")
    private boolean takeOver;

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
            description = "Activations, answers, and logins, at the same time. Default: 8.")
    private int parallel = 8;

    @Option(
            names = "--answer-delay",
            paramLabel = "<duration>",
            defaultValue = "PT0S",
            description = "How long each holder hesitates; raise --parallel with it. Default: none.")
    private Duration answerDelay = Duration.ZERO;

    @Option(
            names = "--logins",
            paramLabel = "<n>",
            description = "Begins so many logins itself, as these people, and ends when they are done.")
    private @Nullable Long logins;

    @Option(
            names = "--rate",
            paramLabel = "<n>",
            description = "Begins so many logins a second at most; without --logins it goes on until the end.")
    private @Nullable Double rate;

    int phones(Voice voice) {
        if (phones < 1 || phones > MOST_PHONES) throw usage(voice.say("usage.phones", MOST_PHONES));
        return phones;
    }

    Creation creation() {
        return creation;
    }

    Source source() {
        if (takeOver) return Source.TAKEN_OVER;
        return fromDirectory ? Source.DIRECTORY : Source.MADE_UP;
    }

    Rule rule() {
        try {
            return Rule.of(rule);
        } catch (IllegalArgumentException e) {
            throw usage("--rule: " + e.getMessage());
        }
    }

    int parallel(Voice voice) {
        if (parallel < 1 || parallel > MOST_PARALLEL) throw usage(voice.say("usage.parallel", MOST_PARALLEL));
        return parallel;
    }

    Duration answerDelay(Voice voice) {
        if (answerDelay.isNegative()) throw usage(voice.say("usage.answer-delay"));
        return answerDelay;
    }

    Optional<Load> load(Voice voice) {
        if (logins == null && rate == null) return Optional.empty();
        long wanted = logins == null ? Long.MAX_VALUE : logins;
        if (wanted < 1) throw usage(voice.say("usage.logins"));
        if (rate != null && !(rate > 0 && rate <= MOST_PER_SECOND)) {
            throw usage(voice.say("usage.rate", (long) MOST_PER_SECOND));
        }
        return Optional.of(new Load(wanted, rate == null ? 0 : rate));
    }

    private static CommandFailed usage(String words) {
        return new CommandFailed(ExitCode.USAGE, words);
    }
}
