package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.legible.News;
import dev.ecps.idp.oidc.ciba.check.Asking;
import dev.ecps.idp.oidc.ciba.check.BackchannelChecks;
import dev.ecps.idp.oidc.ciba.check.Channel;
import dev.ecps.idp.oidc.ciba.check.PingMode;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.profile.ProfileConfig;
import dev.ecps.idp.setting.Setting;
import dev.ecps.wire.TwoDigits;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Makes requests of those that passed their checks. */
@Singleton
class BackchannelRequests {
    private static final Logger LOG = Logger.getLogger(BackchannelRequests.class);
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,8}");

    private final CibaConfig config;
    private final BackchannelChecks checks;
    private final PhonePrompts prompts;
    private final PingMode ping;
    private final boolean anyExpiry;
    private final News news;

    BackchannelRequests(
            CibaConfig config,
            BackchannelChecks checks,
            PhonePrompts prompts,
            PingMode ping,
            ProfileConfig profile,
            InstantSource clock) {
        this.config = config;
        this.checks = checks;
        this.prompts = prompts;
        this.ping = ping;
        this.news = new News(clock);
        this.anyExpiry = profile.profile().enforces(config.requestedExpiry());
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.positive("ecps.ciba.expires-in", config.expiresIn());
        Setting.positive("ecps.ciba.longest-expiry", config.longestExpiry());
        Setting.wholeSeconds("ecps.ciba.interval", config.interval());
    }

    /** @throws OAuthRefusal if this client has asked for this practitioner too often in vain */
    BackchannelRequest of(Asking asking) {
        var number = number(asking);
        var channel = checks.channel(asking);
        var who = asking.addressee().nationalId().orElseThrow();
        var phone = channel == Channel.MOBILE ? asking.addressee().phone() : Optional.<Device>empty();
        // Also where no phone rings: otherwise the limit would tell who has one
        if (!prompts.take(asking.client(), who)) throw tooOften(asking);
        if (phone.isPresent() && number.isEmpty()) explain(asking);
        return new BackchannelRequest(
                asking.client(),
                who,
                phone,
                Scopes.parse(asking.first("scope").orElse("")),
                channel,
                number,
                asking.first("binding_message").orElse(""),
                life(asking),
                ping.of(asking));
    }

    private static Optional<TwoDigits> number(Asking asking) {
        return asking.first("binding_message").flatMap(TwoDigits::in);
    }

    private Duration life(Asking asking) {
        if (!anyExpiry) return config.expiresIn();
        return asking.first("requested_expiry")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(wanted -> wanted.compareTo(config.longestExpiry()) < 0 ? wanted : config.longestExpiry())
                .orElse(config.expiresIn());
    }

    private OAuthRefusal tooOften(Asking asking) {
        tell("Client " + asking.client().id() + " has asked for a practitioner " + config.unansweredPrompts()
                + " times in vain, which is all it may within " + config.promptWindow()
                + ": see ecps.ciba.unanswered-prompts.");
        return BackchannelChecks.notSent();
    }

    private void explain(Asking asking) {
        tell("Client " + asking.client().id() + " sent no binding_message of two digits: the phone shows three numbers,"
                + " and its holder can't know the right one.");
    }

    /** Not for each of a thousand requests. */
    private void tell(String line) {
        if (news.isNews(line)) LOG.info(line);
    }
}
