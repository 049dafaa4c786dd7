package dev.ecps.idp.storage;

import dev.ecps.idp.setting.Setting;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The database. Transactions of one thread join: work inside {@link #inTransaction} that asks for a transaction itself
 * becomes part of it. An exception takes everything back.
 */
@Singleton
public class Storage {
    private final AgroalDataSource pool;
    private final Jdbi jdbi;
    /** The transaction that this thread is in. */
    private final ThreadLocal<Handle> atHand = new ThreadLocal<>();

    /** @throws DatabaseRefused if the database can't be opened, in one sentence for whoever starts the provider */
    Storage(StorageConfig config) {
        Setting.within("ecps.database.pool-size", config.poolSize(), 2, 200);
        OwnerOnly.prepare(config.url());
        pool = Pool.open(config);
        try {
            Schema.bringUpToDate(pool);
        } catch (SQLException | RuntimeException e) {
            pool.close();
            throw DatabaseRefused.because(e, config.url());
        }
        jdbi = Jdbi.create(pool)
                .registerArgument(new Instants.Bound())
                .registerColumnMapper(Instant.class, Instants::read);
        // What was to be written (keys, people) must not reach a log with the failure
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /** Does several things, or none of them. */
    public <R> R inTransaction(Function<Handle, R> work) {
        var outer = atHand.get();
        return outer != null ? work.apply(outer) : jdbi.inTransaction(handle -> alone(handle, work));
    }

    private <R> R alone(Handle handle, Function<Handle, R> work) {
        atHand.set(handle);
        try {
            return work.apply(handle);
        } finally {
            atHand.remove();
        }
    }

    /** As {@link #inTransaction}, for work without a result. */
    public void useTransaction(Consumer<Handle> work) {
        inTransaction(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Asks one question, for which a transaction of its own would be a waste; joins the one at hand. */
    public <R> R read(Function<Handle, R> question) {
        var outer = atHand.get();
        return outer != null ? question.apply(outer) : jdbi.withHandle(question::apply);
    }

    /**
     * Does something that makes sense only as a part of a transaction, such as taking a lock.
     *
     * @throws IllegalStateException if there is none at hand
     */
    public void joinTransaction(Consumer<Handle> work) {
        var outer = atHand.get();
        if (outer == null) throw new IllegalStateException("there is no transaction to join");
        work.accept(outer);
    }

    /** Runs this once the transaction at hand is committed; at once if there is none. */
    public void afterCommit(Runnable then) {
        var outer = atHand.get();
        if (outer == null) then.run();
        else outer.afterCommit(then);
    }

    void checkNoTransaction() {
        if (atHand.get() != null) throw new IllegalStateException("must not be part of a transaction");
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
