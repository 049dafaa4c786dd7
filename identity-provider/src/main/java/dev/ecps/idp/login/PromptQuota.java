package dev.ecps.idp.login;

import dev.ecps.idp.ecps.challenge.UnansweredPrompts;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.wire.NationalId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a stranger who knows an identifier from ringing its holder's phone, and from superseding the holder's own
 * login, without end. An approval sets the count back to nothing. A browser in which the holder logged in lately (the
 * last eight, within a day of the last login) has a count of its own: whatever strangers do, the holder gets in from there.
 */
@ApplicationScoped
class PromptQuota {
    private static final Duration KNOWN_FOR = Duration.ofDays(1);
    private static final int MOST_KNOWN = 8;
    private static final String STRANGERS = "";

    private final UnansweredPrompts<Asker> unanswered;
    private final ShortLived<NationalId, Known> known = ShortLived.until(Known::until, Duration.ZERO);
    private final LoginConfig config;
    private final InstantSource clock;

    PromptQuota(LoginConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.unanswered = new UnansweredPrompts<>(config.unansweredPrompts(), config.promptWindow(), clock);
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.within("ecps.login.unanswered-prompts", config.unansweredPrompts(), 1, 10_000);
        Setting.positive("ecps.login.prompt-window", config.promptWindow());
    }

    private record Asker(NationalId who, String browser) {}

    /**
     * Browsers in which somebody logged in.
     *
     * @param browsers the latest first
     */
    private record Known(List<String> browsers, Instant until) {
        Known with(String browser, Instant later) {
            var others = browsers.stream().filter(other -> !other.equals(browser));
            return new Known(
                    Stream.concat(Stream.of(browser), others).limit(MOST_KNOWN).toList(), later);
        }
    }

    /**
     * Counts one request more.
     *
     * @param browser its fingerprint
     * @return false if it is one too many
     */
    boolean take(NationalId who, String browser) {
        return unanswered.take(asker(who, browser, clock.instant()));
    }

    /** The phone approved a request of this browser. */
    void approved(NationalId who, String browser) {
        var now = clock.instant();
        var until = now.plus(KNOWN_FOR);
        unanswered.approved(asker(who, browser, now));
        known.putIfAbsent(who, new Known(List.of(), until), now);
        known.change(who, now, before -> before.with(browser, until));
    }

    private Asker asker(NationalId who, String browser, Instant now) {
        boolean knows = known.find(who, now)
                .filter(known -> known.browsers().contains(browser))
                .isPresent();
        return new Asker(who, knows ? browser : STRANGERS);
    }
}
