package dev.ecps.idp.ecps.device;

import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity(name = "DeviceRow")
@Table(name = "device")
class DeviceRow {
    @Id
    String id;

    @Column(name = "national_id")
    String nationalId;

    @Column(name = "active_for")
    @Nullable
    String activeFor;

    @Column(name = "public_key")
    String publicKey;

    @Column(name = "pin_verifier")
    String pinVerifier;

    @Column(name = "pin_failures")
    int pinFailures;

    String name;

    @Column(name = "virtual_phone")
    boolean virtual;

    @Column(name = "activated_at")
    Instant activatedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Device.@Nullable Ending ended;

    void end(Device.Ending why) {
        ended = why;
        activeFor = null;
    }

    Device toDevice(int pinTries) {
        return new Device(
                new DeviceId(id),
                new NationalId(nationalId),
                publicKey,
                name,
                virtual,
                activatedAt,
                expiresAt,
                Math.max(0, pinTries - pinFailures),
                Optional.ofNullable(ended));
    }
}
