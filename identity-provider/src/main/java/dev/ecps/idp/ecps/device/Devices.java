package dev.ecps.idp.ecps.device;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.device.Device.Ending;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All registered phones. Survives a restart. */
@ApplicationScoped
public class Devices {
    private final DeviceRows rows;
    private final DeviceConfig config;
    private final Doorbells doorbells;
    private final InstantSource clock;
    private final Chance chance;

    Devices(DeviceRows rows, DeviceConfig config, Doorbells doorbells, InstantSource clock, Chance chance) {
        this.rows = rows;
        this.config = config;
        this.doorbells = doorbells;
        this.clock = clock;
        this.chance = chance;
    }

    /** Registers a phone; the practitioner's earlier one, if any, is replaced and told. */
    @Transactional
    public Device register(NewDevice phone) {
        rows.activeOf(phone.nationalId().value()).ifPresent(earlier -> end(earlier, Ending.REPLACED));
        rows.flush();
        var row = fill(new DeviceRow(), phone, clock.instant());
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
        doorbells.tellGone(new DeviceId(row.id));
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
