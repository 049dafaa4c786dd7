package dev.ecps.idp.ecps.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** A registered phone with what is known of its life. */
record DeviceStoryRow(DeviceRow device, Optional<Instant> lastUsed, Optional<Instant> endedAt, Instant toldUntil) {
    static DeviceStoryRow read(ResultSet row, StatementContext context) throws SQLException {
        return new DeviceStoryRow(
                DeviceRow.read(row, context),
                DeviceRow.instant(row, "last_used"),
                DeviceRow.instant(row, "ended_at"),
                DeviceRow.instant(row, "told_until").orElseThrow());
    }

    DeviceStory toStory(Instant now, DeviceConfig config) {
        return new DeviceStory(device.toDevice(now, config), lastUsed, endedAt);
    }
}
