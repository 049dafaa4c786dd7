package dev.ecps.idp.ecps.notice;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.Expiry;
import dev.ecps.idp.ecps.notice.HolderMails.Notice;
import dev.ecps.idp.messaging.Undeliverable;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.time.Due;
import dev.ecps.idp.time.Duty;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends the mails before and at the expiry of an e-CPS. */
@Singleton
class ExpiryReminders implements Duty {
    private final NoticeConfig config;
    private final Devices devices;
    private final HolderMails mails;

    ExpiryReminders(NoticeConfig config, Devices devices, HolderMails mails) {
        this.config = config;
        this.devices = devices;
        this.mails = mails;
    }

    void checkSettings(@Observes StartupEvent started) {
        config.expiryReminders().forEach(before -> Setting.positive("ecps.notice.expiry-reminders", before));
    }

    @Override
    public void perform(Instant now) {
        devices.expiring(earliest(now), expiry -> tell(expiry, now));
    }

    @Override
    public Optional<Due> next(Instant now) {
        return before().flatMap(before -> next(now, before).stream())
                .min(Comparator.naturalOrder())
                .map(at -> new Due(at, "ecps-expiry"));
    }

    private Optional<Instant> next(Instant now, Period before) {
        return devices.firstExpiryAfter(now.atZone(ZoneOffset.UTC).plus(before).toInstant())
                .map(expiry -> expiry.atZone(ZoneOffset.UTC).minus(before).toInstant());
    }

    /** How long before the expiry there is something to tell; the last time at the expiry itself. */
    private Stream<Period> before() {
        return Stream.concat(config.expiryReminders().stream(), Stream.of(Period.ZERO));
    }

    /** Who expires until then may have something to be told now. */
    private Instant earliest(Instant now) {
        return config.expiryReminders().stream()
                .map(before ->
                        now.atZone(ZoneOffset.UTC).plus(before).plusDays(3).toInstant())
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Noted first, so that of two providers one sends; taken back if the mail could not leave. */
    private void tell(Expiry expiry, Instant now) {
        var due = due(expiry, now);
        if (due.isEmpty() || !devices.tell(expiry, now)) return;
        var told = expiry.toldUntil();
        try {
            for (var moment : due) {
                send(expiry.device(), moment);
                told = moment;
            }
        } catch (Undeliverable later) {
            devices.tell(new Expiry(expiry.device(), now), told);
        }
    }

    private void send(Device device, Instant moment) throws Undeliverable {
        mails.send(moment.equals(device.expiresAt()) ? Notice.EXPIRED : Notice.EXPIRING, device);
    }

    /** The moments since the holder was told last, in their order. */
    private List<Instant> due(Expiry expiry, Instant now) {
        var expiresAt = expiry.device().expiresAt();
        return before().map(
                        before -> expiresAt.atZone(ZoneOffset.UTC).minus(before).toInstant())
                .filter(moment -> moment.isAfter(expiry.toldUntil()) && !moment.isAfter(now))
                .distinct()
                .sorted()
                .toList();
    }
}
