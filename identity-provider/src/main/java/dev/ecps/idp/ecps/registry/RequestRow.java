package dev.ecps.idp.ecps.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is stored; what is never asked for alone is one JSON document.
 *
 * @param nextAt when something becomes of it by itself
 * @param number the allotted number
 */
record RequestRow(
        String id,
        String applicant,
        String operator,
        String kind,
        String state,
        Instant filedAt,
        @Nullable Instant nextAt,
        @Nullable String number,
        String document) {
    static RequestRow read(ResultSet row, StatementContext context) throws SQLException {
        return new RequestRow(
                row.getString("id"),
                row.getString("applicant"),
                row.getString("operator"),
                row.getString("kind"),
                row.getString("state"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("next_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getString("number"),
                row.getString("document"));
    }

    /** Nothing of the contents, since people never reach a log. */
    @Override
    public String toString() {
        return "RequestRow[" + id + "]";
    }
}
