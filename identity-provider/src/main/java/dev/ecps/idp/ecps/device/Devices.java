package dev.ecps.idp.ecps.device;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.device.Device.Ending;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.setting.Setting;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All registered phones. Survives a restart. */
@ApplicationScoped
public class Devices {
    /** What databases keep of an instant: a phone hears the same at its registration and later. */
    private static final ChronoUnit STORED = ChronoUnit.MICROS;

    private final DeviceRows rows;
    private final DeviceConfig config;
    private final Practitioners practitioners;
    private final Event<DeviceEnded> ended;
    private final InstantSource clock;
    private final Chance chance;

    Devices(
            DeviceRows rows,
            DeviceConfig config,
            Practitioners practitioners,
            Event<DeviceEnded> ended,
            InstantSource clock,
            Chance chance) {
        this.rows = rows;
        this.config = config;
        this.practitioners = practitioners;
        this.ended = ended;
        this.clock = clock;
        this.chance = chance;
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.within("ecps.device.pin-tries", config.pinTries(), 1, 10);
        Setting.positive("ecps.device.clock-tolerance", config.clockTolerance());
        Setting.positive("ecps.device.validity", config.validity());
    }

    /** Registers a phone; the practitioner's earlier one, if any, is replaced and told. Of two at once, the later stays. */
    @Transactional
    public Device register(NewDevice phone) {
        practitioners.lock(phone.nationalId());
        rows.activeOf(phone.nationalId().value()).ifPresent(earlier -> end(earlier, Ending.REPLACED));
        rows.flush();
        var row = fill(new DeviceRow(), phone, clock.instant().truncatedTo(STORED));
        rows.persist(row);
        return row.toDevice(config.pinTries());
    }

    private DeviceRow fill(DeviceRow row, NewDevice phone, Instant now) {
        row.id = chance.token();
        row.nationalId = phone.nationalId().value();
        row.activeFor = row.nationalId;
        row.publicKey = phone.publicKey();
        row.pinVerifier = phone.pinVerifier();
        row.name = phone.name();
        row.virtual = phone.virtual();
        row.activatedAt = now;
        row.expiresAt = now.atZone(ZoneOffset.UTC).plus(config.validity()).toInstant();
        return row;
    }

    /** The phone of this id, ended ones included. */
    @Transactional
    public Optional<Device> of(DeviceId id) {
        return rows.findByIdOptional(id.value()).map(this::device);
    }

    /** The active e-CPS of a practitioner; it may be blocked or expired. */
    @Transactional
    public Optional<Device> activeOf(NationalId nationalId) {
        return rows.activeOf(nationalId.value()).map(this::device);
    }

    /** The active e-CPS of each of these practitioners who has one. */
    @Transactional
    public Map<NationalId, Device> activeOf(Collection<NationalId> nationalIds) {
        if (nationalIds.isEmpty()) return Map.of();
        return rows
                .list(
                        "activeFor in ?1",
                        nationalIds.stream().map(NationalId::value).toList())
                .stream()
                .map(this::device)
                .collect(Collectors.toMap(Device::nationalId, device -> device));
    }

    /** Deletes the e-CPS on this phone; nothing happens if it already ended. */
    @Transactional
    public void delete(DeviceId id) {
        rows.locked(id.value()).filter(row -> row.ended == null).ifPresent(row -> end(row, Ending.DELETED));
    }

    private void end(DeviceRow row, Ending why) {
        row.end(why);
        ended.fire(new DeviceEnded(new DeviceId(row.id)));
    }

    /**
     * Checks a PIN and counts the wrong ones; racing checks of one phone wait for each other, so that no number of
     * parallel guesses gets more than the allowed tries.
     */
    @Transactional
    public PinCheck checkPin(DeviceId id, PinEvidence evidence) {
        var row = rows.locked(id.value()).orElseThrow();
        int tries = config.pinTries();
        if (row.pinFailures >= tries) return new PinCheck.Blocked();
        if (evidence.stands(row.pinVerifier)) {
            row.pinFailures = 0;
            return new PinCheck.Right();
        }
        row.pinFailures++;
        return row.pinFailures >= tries ? new PinCheck.Blocked() : new PinCheck.Wrong(tries - row.pinFailures);
    }

    private Device device(DeviceRow row) {
        return row.toDevice(config.pinTries());
    }
}
