package dev.ecps.idp.ecps.practitioner;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * One practitioner; what is never asked for alone is one JSON document.
 *
 * @param sortKey names without accents, then the identifier: sorts alike in every database, and no two rows share it
 * @param delivery the delivery that touched the row last
 */
record PractitionerRow(
        String nationalId, String sortKey, String mail, String mobile, String delivery, String document) {
    static PractitionerRow read(ResultSet row, StatementContext context) throws SQLException {
        return new PractitionerRow(
                row.getString("national_id"),
                row.getString("sort_key"),
                row.getString("mail"),
                row.getString("mobile"),
                row.getString("delivery"),
                row.getString("document"));
    }

    /** Whether the other says the same, whichever delivery it came with. */
    boolean sameBut(PractitionerRow other) {
        return sortKey.equals(other.sortKey)
                && mail.equals(other.mail)
                && mobile.equals(other.mobile)
                && document.equals(other.document);
    }
}
