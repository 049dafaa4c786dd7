package dev.ecps.idp.storage;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes the small changes of many requests in one transaction. Whoever has something to write puts it into the queue
 * and waits for it; the first to come writes whatever is queued, and those who come meanwhile find theirs done or write
 * the next lot. A commit costs nearly the same whatever it holds, so while several write at the same time, commits keep
 * a distance, and one serves many; a lone change is committed at once. Changes are written in the order they were put.
 */
@Singleton
public class GroupCommit {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int MOST_AT_ONCE = 500;
    /** From the beginning of a commit to that of the next, while several write. */
    private static final Duration DISTANCE = Duration.ofMillis(5);

    private final Storage storage;
    private final Queue<Write> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    /** Until when the next lot lets others come; of {@link System#nanoTime}. */
    private long notBefore = System.nanoTime();

    GroupCommit(Storage storage) {
        this.storage = storage;
    }

    /** One change, in words of Jdbi or of JDBC. */
    public interface Change {
        void on(Handle handle) throws SQLException;
    }

    /** Puts a change into the queue without waiting. Whoever puts one must {@linkplain Write#await wait} for it soon. */
    public Write put(Change change) {
        var write = new Write(change, false);
        queue.add(write);
        return write;
    }

    /** A change nobody waits for: it goes with the next lot, and with the ones after that until it is written. */
    public void eventually(Change change) {
        queue.add(new Write(change, true));
    }

    /** A change that is on its way into the database. */
    public final class Write {
        private final Change change;
        private final boolean again;
        private boolean over;
        private @Nullable Throwable failure;

        private Write(Change change, boolean again) {
            this.change = change;
            this.again = again;
        }

        /**
         * Returns when the change is committed.
         *
         * @throws NotWritten if it is not, or nobody knows
         * @throws IllegalStateException inside a transaction: others' changes must not depend on its end
         */
        public void await() {
            storage.checkNoTransaction();
            writing.lock();
            try {
                while (!over) {
                    letOthersCome();
                    writeSome();
                }
            } finally {
                writing.unlock();
            }
            if (failure != null) throw new NotWritten(failure);
        }

        private void on(Handle handle) {
            try {
                change.on(handle);
            } catch (SQLException e) {
                throw new Refused(e);
            }
        }

        private void ended(@Nullable Throwable how) {
            over = true;
            failure = how;
            if (how == null || !again) return;
            if (isFaultOfData(how)) LOG.error("A change was given up that the database refuses", how);
            else queue.add(new Write(change, true));
        }
    }

    /** What a change came to that could not be written. */
    public static final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotWritten(Throwable cause) {
            super("The database did not take a change", cause);
        }
    }

    /** Takes the whole lot back; whose fault it is, {@link #isFaultOfData} finds out. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(SQLException cause) {
            super(cause);
        }
    }

    private void letOthersCome() {
        for (long left = notBefore - System.nanoTime(); left > 0; left = notBefore - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) return;
            LockSupport.parkNanos(left);
        }
    }

    private void writeSome() {
        long begun = System.nanoTime();
        var lot = new ArrayList<Write>();
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            lot.add(next);
            if (lot.size() == MOST_AT_ONCE) break;
        }
        notBefore = lot.size() > 1 ? begun + DISTANCE.toNanos() : begun;
        var failure = commit(lot);
        // One row that the database refuses must not harm its neighbours
        if (failure != null && lot.size() > 1 && isFaultOfData(failure)) {
            lot.forEach(write -> write.ended(commit(List.of(write))));
        } else {
            lot.forEach(write -> write.ended(failure));
        }
    }

    private @Nullable Throwable commit(List<Write> lot) {
        try {
            storage.useTransaction(handle -> lot.forEach(write -> write.on(handle)));
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    /** SQLSTATE classes 22, data, and 23, integrity: the row is at fault, and no other row would be. */
    private static boolean isFaultOfData(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
