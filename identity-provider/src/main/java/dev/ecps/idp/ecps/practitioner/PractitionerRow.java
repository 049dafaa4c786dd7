package dev.ecps.idp.ecps.practitioner;

import dev.ecps.idp.ecps.practitioner.SearchWords.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * One practitioner; what is never asked for alone is one JSON document.
 *
 * @param sortKey names without accents, then the identifier: sorts alike in every database, and no two rows share it
 * @param delivery the delivery that touched the row last
 * @param words by which the person is found; written with the row, and not read with it
 */
record PractitionerRow(
        String nationalId,
        String sortKey,
        String mail,
        String mobile,
        String delivery,
        String document,
        Set<Word> words) {
    static PractitionerRow read(ResultSet row, StatementContext context) throws SQLException {
        return new PractitionerRow(
                row.getString("national_id"),
                row.getString("sort_key"),
                row.getString("mail"),
                row.getString("mobile"),
                row.getString("delivery"),
                row.getString("document"),
                Set.of());
    }

    /** Whether the other says the same, whichever delivery it came with. */
    boolean sameBut(PractitionerRow other) {
        return sortKey.equals(other.sortKey)
                && mail.equals(other.mail)
                && mobile.equals(other.mobile)
                && document.equals(other.document);
    }
}
