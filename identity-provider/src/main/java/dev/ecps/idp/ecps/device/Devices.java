package dev.ecps.idp.ecps.device;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.device.Device.Ending;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.shortlived.Recent;
import dev.ecps.idp.storage.Storage;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All registered phones. Survives a restart. */
@ApplicationScoped
public class Devices {
    /** What databases keep of an instant: a phone hears the same at its registration and later. */
    private static final ChronoUnit STORED = ChronoUnit.MICROS;

    private static final int AT_A_TIME = 500;

    private final Storage storage;
    private final DeviceRows rows;
    private final DeviceConfig config;
    private final Practitioners practitioners;
    private final Doorbells doorbells;
    private final InstantSource clock;
    private final Chance chance;
    private final Recent<String, DeviceRow> recent;
    private final Recent<NationalId, DeviceRow> recentlyActive;
    private final List<DeviceWatcher> watchers;
    private final Turns turns = new Turns();

    Devices(
            Storage storage,
            DeviceRows rows,
            DeviceConfig config,
            Practitioners practitioners,
            Doorbells doorbells,
            InstantSource clock,
            Chance chance,
            @All List<DeviceWatcher> watchers) {
        this.storage = storage;
        this.rows = rows;
        this.config = config;
        this.practitioners = practitioners;
        this.doorbells = doorbells;
        this.clock = clock;
        this.chance = chance;
        this.watchers = watchers;
        this.recent = new Recent<>(clock);
        this.recentlyActive = new Recent<>(clock);
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.within("ecps.device.pin-tries", config.pinTries(), 1, 10);
        if (config.pinBlock().isNegative())
            throw new IllegalStateException("The setting ecps.device.pin-block is " + config.pinBlock()
                    + "; it must be zero (for good) or more.");
        Setting.positive("ecps.device.clock-tolerance", config.clockTolerance());
        Setting.positive("ecps.device.validity", config.validity());
    }

    /** Registers a phone; the practitioner's earlier one, if any, is replaced and told. Of two at once, the later stays. */
    public Device register(NewDevice phone) {
        return registerAsOf(clock.instant(), phone);
    }

    /** Registers a phone whose e-CPS has expired already, as one that was activated long ago. */
    public Device registerExpired(NewDevice phone) {
        return registerAsOf(
                clock.instant()
                        .atZone(ZoneOffset.UTC)
                        .minus(config.validity())
                        .minusDays(1)
                        .toInstant(),
                phone);
    }

    private Device registerAsOf(Instant activation, NewDevice phone) {
        return storage.inTransaction(handle -> {
            practitioners.lock(phone.nationalId());
            rows.activeOf(phone.nationalId().value()).ifPresent(earlier -> end(earlier, Ending.REPLACED));
            var row = row(phone, activation.truncatedTo(STORED));
            rows.insertActive(row, clock.instant().truncatedTo(STORED));
            changed();
            return device(row);
        });
    }

    /**
     * As {@link #register(NewDevice)}, many at once: all of them or none.
     *
     * @param phones 1 to 1000, each of another practitioner
     * @return the registered ones, in the same order
     */
    public List<Device> register(List<NewDevice> phones) {
        var holders = phones.stream().map(phone -> phone.nationalId().value()).toList();
        return storage.inTransaction(handle -> {
            practitioners.lock(phones.stream().map(NewDevice::nationalId).toList());
            rows.activeOf(holders).forEach(earlier -> end(earlier, Ending.REPLACED));
            var now = clock.instant().truncatedTo(STORED);
            var added = phones.stream().map(phone -> row(phone, now)).toList();
            rows.insertActive(added, now);
            changed();
            return added.stream().map(this::device).toList();
        });
    }

    private DeviceRow row(NewDevice phone, Instant now) {
        return new DeviceRow(
                chance.token(),
                phone.nationalId().value(),
                phone.publicKey(),
                phone.pinVerifier(),
                0,
                phone.name(),
                phone.virtual(),
                now,
                now.atZone(ZoneOffset.UTC).plus(config.validity()).toInstant(),
                Optional.empty(),
                Optional.empty());
    }

    /** The phone of this id, ended ones included. */
    public Optional<Device> of(DeviceId id) {
        return row(id).map(this::device);
    }

    private Optional<DeviceRow> row(DeviceId id) {
        return recent.find(id.value(), () -> rows.find(id.value()));
    }

    /** The active e-CPS of a practitioner; it may be blocked or expired. */
    public Optional<Device> activeOf(NationalId nationalId) {
        return recentlyActive
                .find(nationalId, () -> rows.activeOf(nationalId.value()))
                .map(this::device);
    }

    /** The active e-CPS of each of these practitioners who has one. */
    public Map<NationalId, Device> activeOf(Collection<NationalId> nationalIds) {
        if (nationalIds.isEmpty()) return Map.of();
        return rows.activeOf(nationalIds.stream().map(NationalId::value).toList()).stream()
                .map(this::device)
                .collect(Collectors.toMap(Device::nationalId, device -> device));
    }

    /** Deletes the e-CPS on this phone; nothing happens if it already ended. */
    public void delete(DeviceId id) {
        storage.useTransaction(handle -> rows.locked(id.value())
                .filter(row -> row.ended().isEmpty())
                .ifPresent(row -> end(row, Ending.DELETED)));
    }

    /** The phone is told once the end is stored: it asks at once what happened. */
    private void end(DeviceRow row, Ending why) {
        rows.end(row.id(), why, clock.instant().truncatedTo(STORED));
        changed();
        storage.afterCommit(() -> {
            doorbells.tellGone(new DeviceId(row.id()));
            watchers.forEach(watcher -> watcher.ended(device(row).ending(why)));
        });
    }

    /** All phones somebody ever had, the newest first; those before an ADELI number became an RPPS one are another's. */
    public List<DeviceStory> storiesOf(NationalId nationalId) {
        var now = clock.instant();
        return rows.storiesOf(nationalId.value()).stream()
                .map(row -> row.toStory(now, config))
                .toList();
    }

    /** A phone approved a login. */
    public void used(DeviceId id) {
        rows.used(id.value(), clock.instant().truncatedTo(STORED));
    }

    /**
     * Active e-CPS on real phones that expire until an instant, and whose holders were not told of everything yet.
     *
     * @param reader takes one after the other; it may {@link #tell}
     */
    public void expiring(Instant until, Consumer<Expiry> reader) {
        var page = rows.untold(until, Instant.EPOCH, "", AT_A_TIME);
        while (!page.isEmpty()) {
            page.forEach(row -> reader.accept(new Expiry(device(row.device()), row.toldUntil())));
            var last = page.get(page.size() - 1);
            page = rows.untold(until, last.toldUntil(), last.device().id(), AT_A_TIME);
        }
    }

    /** When the first active e-CPS on a real phone expires after this instant. */
    public Optional<Instant> firstExpiryAfter(Instant instant) {
        return rows.firstExpiryAfter(instant);
    }

    /** Notes up to which moment a holder was told of the expiry; of several providers on one database, one may tell. */
    public boolean tell(Expiry expiry, Instant until) {
        return rows.told(expiry.device().id().value(), expiry.toldUntil(), until.truncatedTo(STORED));
    }

    /** Forgets all phones these people ever had; those with an active e-CPS are told. For people who never existed. */
    public void forgetOf(Collection<NationalId> nationalIds) {
        if (nationalIds.isEmpty()) return;
        var holders = nationalIds.stream().map(NationalId::value).toList();
        storage.useTransaction(handle -> {
            var active = rows.activeOf(holders);
            rows.deleteOf(holders);
            changed();
            storage.afterCommit(() -> active.forEach(row -> doorbells.tellGone(new DeviceId(row.id()))));
        });
    }

    private void changed() {
        storage.afterCommit(recent::changed);
        storage.afterCommit(recentlyActive::changed);
    }

    /**
     * Checks a PIN and counts the wrong ones. Racing checks of one phone take turns, so that no number of parallel guesses
     * gets more than the allowed tries; and since a check whose turn it is finds what the ones before it committed, a
     * right PIN that forgives nothing needs neither a transaction nor a query. Between two providers on one database the
     * row's lock does the same for wrong PINs, and a block by one is seen by the other seconds later.
     */
    public PinCheck checkPin(DeviceId id, PinEvidence evidence) {
        return turns.take(id.value(), () -> {
            var found = row(id);
            if (found.isEmpty()) return new PinCheck.Gone();
            var row = found.get();
            if (failures(row) >= config.pinTries()) return new PinCheck.Blocked();
            if (row.pinFailures() == 0 && evidence.stands(row.pinVerifier())) return new PinCheck.Right();
            return storage.inTransaction(handle -> rows.locked(id.value())
                    .map(locked -> check(locked, evidence))
                    .orElseGet(PinCheck.Gone::new));
        });
    }

    private PinCheck check(DeviceRow row, PinEvidence evidence) {
        int tries = config.pinTries();
        if (failures(row) >= tries) return new PinCheck.Blocked();
        if (evidence.stands(row.pinVerifier())) {
            if (row.pinFailures() > 0) count(row, 0);
            return new PinCheck.Right();
        }
        int failures = failures(row) + 1;
        count(row, failures);
        return failures >= tries ? new PinCheck.Blocked() : new PinCheck.Wrong(tries - failures);
    }

    private int failures(DeviceRow row) {
        return row.failuresAt(clock.instant(), config);
    }

    private void count(DeviceRow row, int failures) {
        boolean blocks = failures >= config.pinTries();
        var now = clock.instant().truncatedTo(STORED);
        rows.countPinFailures(row.id(), failures, blocks ? Optional.of(now) : Optional.empty());
        changed();
        if (blocks) storage.afterCommit(() -> of(new DeviceId(row.id())).ifPresent(this::tellBlocked));
    }

    private void tellBlocked(Device device) {
        watchers.forEach(watcher -> watcher.blocked(device));
    }

    private Device device(DeviceRow row) {
        return row.toDevice(clock.instant(), config);
    }
}
