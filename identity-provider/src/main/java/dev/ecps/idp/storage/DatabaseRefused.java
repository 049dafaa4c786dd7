package dev.ecps.idp.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The provider can't work with its database. The message is for whoever starts it, and has no cause: it is the whole. */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int H2_IN_USE = 90_020;

    DatabaseRefused(String message) {
        super(message);
    }

    static RuntimeException because(Exception failure, String url) {
        var sql = sqlException(failure);
        if (sql == null) return failure instanceof RuntimeException bug ? bug : new IllegalStateException(failure);
        var state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (sql.getErrorCode() == H2_IN_USE) {
            return new DatabaseRefused("another provider uses this data folder. Stop it, or choose another folder with"
                    + " -Decps.data=…");
        }
        if (state.startsWith("28")) {
            return new DatabaseRefused("the database " + shown(url) + " refuses the user name or the password; they are"
                    + " the settings ecps.database.username and ecps.database.password.");
        }
        if (state.startsWith("08")) {
            return new DatabaseRefused("the database " + shown(url) + " can't be reached: " + sql.getMessage());
        }
        return new DatabaseRefused("the database " + shown(url) + " can't be used: " + sql.getMessage());
    }

    /** What follows the database's name may hold a password. */
    static String shown(String url) {
        return url.split("[?;]", 2)[0];
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) return sql;
        }
        return null;
    }
}
