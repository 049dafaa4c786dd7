package dev.ecps.idp.portal;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.shortlived.Quota;
import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Links that delete an e-CPS, of which the mailbox of its holder knows alone. They live in memory: whoever waits for one
 * while the provider restarts asks again.
 */
@ApplicationScoped
class ForgottenLinks {
    private final WalletConfig config;
    private final Devices devices;
    private final InstantSource clock;
    private final Chance chance;
    private final Quota<NationalId> mails = new Quota<>();
    private final ShortLived<String, Link> links = ShortLived.until(Link::until, Duration.ZERO);

    ForgottenLinks(WalletConfig config, Devices devices, InstantSource clock, Chance chance) {
        this.config = config;
        this.devices = devices;
        this.clock = clock;
        this.chance = chance;
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.positive("ecps.portal.forgotten-link-life", config.forgottenLinkLife());
        Setting.positive("ecps.portal.soon", config.soon());
        Setting.within("ecps.portal.forgotten-mails-per-hour", config.forgottenMailsPerHour(), 1, 1_000);
    }

    /** What a link deletes: the e-CPS that was active when it was asked for, and none that came after. */
    private record Link(DeviceId device, Instant until) {}

    /**
     * A new link.
     *
     * @param token names it; it is nowhere else
     * @param until when it is good no more
     * @param asked when it was asked for
     */
    record Issued(String token, Instant until, Instant asked) {
        @Override
        public String toString() {
            return "Issued[…]";
        }
    }

    /** A link for this e-CPS; empty if its holder got enough of them within the hour. */
    Optional<Issued> issue(Device device) {
        var now = clock.instant();
        if (!mails.take(device.nationalId(), config.forgottenMailsPerHour(), now)) return Optional.empty();
        var issued = new Issued(chance.token(), now.plus(config.forgottenLinkLife()), now);
        links.put(Chance.fingerprint(issued.token()), new Link(device.id(), issued.until()), now);
        return Optional.of(issued);
    }

    /** The mail could not be handed over: it does not count, and the link is good for nothing. */
    void takeBack(Device device, Issued issued) {
        mails.uncount(device.nationalId(), issued.asked(), clock.instant());
        links.take(Chance.fingerprint(issued.token()), clock.instant());
    }

    /** The e-CPS that this link would delete; empty if it is too old, used, or unknown, or the e-CPS is over. */
    Optional<Device> look(String token) {
        return links.find(Chance.fingerprint(token), clock.instant()).flatMap(this::standing);
    }

    private Optional<Device> standing(Link link) {
        return devices.of(link.device()).filter(device -> device.ended().isEmpty());
    }

    /** Deletes the e-CPS; false as {@link #look} is empty. */
    boolean use(String token) {
        var device = links.take(Chance.fingerprint(token), clock.instant()).flatMap(this::standing);
        device.ifPresent(gone -> devices.delete(gone.id()));
        return device.isPresent();
    }
}
