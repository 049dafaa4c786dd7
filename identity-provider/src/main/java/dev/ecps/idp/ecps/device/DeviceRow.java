package dev.ecps.idp.ecps.device;

import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** A registered phone as it is stored. Whether it is its holder's active one is in a column of its own. */
record DeviceRow(
        String id,
        String nationalId,
        String publicKey,
        String pinVerifier,
        int pinFailures,
        String name,
        boolean virtual,
        Instant activatedAt,
        Instant expiresAt,
        Optional<Device.Ending> ended,
        Optional<Instant> blockedAt) {
    static DeviceRow read(ResultSet row, StatementContext context) throws SQLException {
        return new DeviceRow(
                row.getString("id"),
                row.getString("national_id"),
                row.getString("public_key"),
                row.getString("pin_verifier"),
                row.getInt("pin_failures"),
                row.getString("name"),
                row.getBoolean("virtual_phone"),
                row.getObject("activated_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("ended")).map(Device.Ending::valueOf),
                instant(row, "blocked_at"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Wrong PINs in a row that still count: those of a block that is over do not. */
    int failuresAt(Instant now, DeviceConfig config) {
        boolean over = !config.pinBlock().isZero()
                && blockedAt
                        .filter(at -> !now.isBefore(at.plus(config.pinBlock())))
                        .isPresent();
        return over ? 0 : pinFailures;
    }

    Device toDevice(Instant now, DeviceConfig config) {
        return new Device(
                new DeviceId(id),
                new NationalId(nationalId),
                publicKey,
                name,
                virtual,
                activatedAt,
                expiresAt,
                Math.max(0, config.pinTries() - failuresAt(now, config)),
                ended);
    }

    /** Without what a PIN is checked against. */
    @Override
    public String toString() {
        return "DeviceRow[" + id + "]";
    }
}
