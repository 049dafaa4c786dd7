package dev.ecps.idp.demo.santefr;

import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code practice_sheet}. */
@Singleton
class SheetRows {
    private static final String UPDATE = """
            update practice_sheet set opening_hours = :hours, phone = :phone, accessible = :accessible, changed_at = :now
            where national_id = :nationalId and place = :place""";
    private static final String INSERT = """
            insert into practice_sheet (national_id, place, opening_hours, phone, accessible, changed_at)
            values (:nationalId, :place, :hours, :phone, :accessible, :now)""";

    private final Storage storage;

    SheetRows(Storage storage) {
        this.storage = storage;
    }

    private record Row(String place, Sheet sheet) {
        static Row read(ResultSet row, StatementContext context) throws SQLException {
            var sheet = new Sheet(row.getString("opening_hours"), row.getString("phone"), row.getBoolean("accessible"));
            return new Row(row.getString("place"), sheet);
        }
    }

    /** By the keys of their places. */
    Map<String, Sheet> of(String nationalId) {
        return storage.read(handle -> handle.createQuery("select * from practice_sheet where national_id = :nationalId")
                .bind("nationalId", nationalId)
                .map(Row::read)
                .collect(Collectors.toMap(Row::place, Row::sheet)));
    }

    Optional<Sheet> find(String nationalId, String place) {
        return Optional.ofNullable(of(nationalId).get(place));
    }

    /** Keeps it in the place of an earlier one. */
    void save(String nationalId, String place, Sheet sheet, Instant now) {
        storage.useTransaction(handle -> {
            if (execute(handle, UPDATE, nationalId, place, sheet, now) == 1) return;
            execute(handle, INSERT, nationalId, place, sheet, now);
        });
    }

    private static int execute(Handle handle, String sql, String nationalId, String place, Sheet sheet, Instant now) {
        return handle.createUpdate(sql)
                .bind("nationalId", nationalId)
                .bind("place", place)
                .bind("hours", sheet.hours())
                .bind("phone", sheet.phone())
                .bind("accessible", sheet.accessible())
                .bind("now", now)
                .execute();
    }
}
