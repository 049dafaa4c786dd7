package dev.ecps.idp.sandbox.answer;

import dev.ecps.idp.problem.Refusal;
import dev.ecps.idp.setting.Setting;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes orders of what was sent; a {@link Refusal} names the member that is out of order, and what it must be. */
@ApplicationScoped
class Orders {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(30);
    private static final Duration FARTHEST = Duration.ofDays(3_650);
    private static final int MOST_TIMES = 1_000_000;
    private static final int MOST_PINS = 10;
    private static final Map<String, Function<WantedAnswer, Answer>> ANSWERS = answers();

    private final AnswerConfig config;

    Orders(AnswerConfig config) {
        this.config = config;
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.positive("ecps.sandbox.answers.lifetime", config.lifetime());
        if (config.lifetime().compareTo(LONGEST_LIFETIME) > 0) {
            throw new IllegalStateException("The setting ecps.sandbox.answers.lifetime is " + config.lifetime()
                    + "; it must be at most " + LONGEST_LIFETIME.toDays() + " days.");
        }
    }

    private static Map<String, Function<WantedAnswer, Answer>> answers() {
        var answers = new LinkedHashMap<String, Function<WantedAnswer, Answer>>();
        answers.put("approve", wanted -> new Answer.Approve());
        answers.put("decline", wanted -> new Answer.Decline());
        answers.put("wrong-number", wanted -> new Answer.WrongNumber());
        answers.put(Answer.WrongPin.NAME, Orders::wrongPin);
        answers.put("ignore", wanted -> new Answer.Ignore());
        answers.put("offline", wanted -> new Answer.Offline(required("for", wanted.time(), MOMENT, HOUR, "PT10S")));
        answers.put("twice", wanted -> new Answer.Twice());
        answers.put("late", wanted -> new Answer.Late());
        answers.put(Answer.ClockSkew.NAME, Orders::clockSkew);
        return answers;
    }

    Order checked(@Nullable WantedAnswer wanted) {
        if (wanted == null) throw Refusal.field("answer", "It is required: " + names() + ".");
        var make = ANSWERS.get(wanted.answer() == null ? "" : wanted.answer());
        if (make == null) throw Refusal.field("answer", "It must be " + names() + ".");
        var answer = make.apply(wanted);
        checkDetails(wanted, answer);
        return new Order(
                answer,
                duration("delay", wanted.delay(), Duration.ZERO, HOUR, "PT0.5S").orElse(Duration.ZERO),
                times(wanted.times()),
                duration("lifetime", wanted.lifetime(), MOMENT, LONGEST_LIFETIME, "PT10M")
                        .orElse(config.lifetime()));
    }

    private static String names() {
        return String.join(", ", ANSWERS.keySet());
    }

    private static Answer wrongPin(WantedAnswer wanted) {
        var pins = wanted.pins();
        if (pins == null) return new Answer.WrongPin();
        if (pins < 1 || pins > MOST_PINS) {
            throw Refusal.field(
                    "pins",
                    "It must be a number from 1 to " + MOST_PINS + "; left out, one wrong PIN and then a refusal.");
        }
        return new Answer.WrongPins(pins);
    }

    private static Answer clockSkew(WantedAnswer wanted) {
        return new Answer.ClockSkew(required("skew", wanted.skew(), FARTHEST.negated(), FARTHEST, "PT5M or PT-5M"));
    }

    private static void checkDetails(WantedAnswer wanted, Answer answer) {
        wanted.details().keySet().stream()
                .filter(member -> !answer.details().containsKey(member))
                .findFirst()
                .ifPresent(member -> {
                    throw Refusal.field(
                            member, "It does not belong to the answer " + answer.name() + ": leave it out.");
                });
    }

    private static Optional<Integer> times(@Nullable Integer times) {
        if (times != null && (times < 1 || times > MOST_TIMES)) {
            throw Refusal.field(
                    "times", "It must be a number from 1 to " + MOST_TIMES + "; leave it out for all requests.");
        }
        return Optional.ofNullable(times);
    }

    private static Duration required(
            String field, @Nullable String text, Duration least, Duration most, String example) {
        return duration(field, text, least, most, example)
                .orElseThrow(() -> Refusal.field(
                        field, "It is required with this answer: an ISO 8601 duration such as " + example + "."));
    }

    private static Optional<Duration> duration(
            String field, @Nullable String text, Duration least, Duration most, String example) {
        if (text == null) return Optional.empty();
        try {
            var duration = Duration.parse(text);
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) return Optional.of(duration);
        } catch (DateTimeParseException e) {
            // answered below, like one that is out of range
        }
        throw Refusal.field(
                field, "It must be an ISO 8601 duration from " + least + " to " + most + ", such as " + example + ".");
    }
}
