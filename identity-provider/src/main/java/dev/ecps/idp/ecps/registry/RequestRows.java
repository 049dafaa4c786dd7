package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** The tables {@code registry_request} and {@code registry_turn}. */
@Singleton
class RequestRows {
    private static final String INSERT = "insert into registry_request (id, applicant, operator, kind, state, filed_at,"
            + " next_at, number, untold, document) values (:id, :applicant, :operator, :kind, :state, :filedAt, :nextAt,"
            + " :number, '', :document)";
    private static final String UPDATE = "update registry_request set operator = :operator, kind = :kind,"
            + " state = :state, next_at = :nextAt, number = :number, document = :document where id = :id";
    private static final String FILTER = " where (state = :state or :state = '' and state <> 'draft')"
            + " and (:operator = '' or operator = :operator) and (:kind = '' or kind = :kind)"
            + " and (:applicant = '' or applicant = :applicant)";

    private final Storage storage;

    RequestRows(Storage storage) {
        this.storage = storage;
    }

    void insert(RequestRow row) {
        storage.useTransaction(handle -> bind(handle.createUpdate(INSERT), row).execute());
    }

    void update(RequestRow row) {
        storage.useTransaction(handle -> bind(handle.createUpdate(UPDATE), row).execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, RequestRow row) {
        return statement
                .bind("id", row.id())
                .bind("applicant", row.applicant())
                .bind("operator", row.operator())
                .bind("kind", row.kind())
                .bind("state", row.state())
                .bind("filedAt", row.filedAt())
                .bindByType("nextAt", row.nextAt(), Instant.class)
                .bind("number", row.number())
                .bind("document", row.document());
    }

    Optional<RequestRow> find(String id) {
        return one("select * from registry_request where id = :key", id);
    }

    /** As {@link #find}; others who ask so wait until the transaction at hand ends. */
    Optional<RequestRow> locked(String id) {
        return one("select * from registry_request where id = :key for update", id);
    }

    private Optional<RequestRow> one(String question, String key) {
        return storage.read(handle -> handle.createQuery(question)
                .bind("key", key)
                .map(RequestRow::read)
                .findOne());
    }

    List<RequestRow> of(String applicant) {
        return storage.read(handle -> handle.createQuery(
                        "select * from registry_request where applicant = :applicant order by seq desc")
                .bind("applicant", applicant)
                .map(RequestRow::read)
                .list());
    }

    List<RequestRow> page(RequestFilter filter, int page, int size) {
        return storage.read(handle -> bind(
                        handle.createQuery("select * from registry_request" + FILTER
                                + " order by seq desc offset :skip rows fetch first :size rows only"),
                        filter)
                .bind("skip", (long) page * size)
                .bind("size", size)
                .map(RequestRow::read)
                .list());
    }

    long count(RequestFilter filter) {
        return storage.read(handle -> bind(handle.createQuery("select count(*) from registry_request" + FILTER), filter)
                .mapTo(long.class)
                .one());
    }

    private static Query bind(Query query, RequestFilter filter) {
        return query.bind("state", filter.state())
                .bind("operator", filter.operator().map(Enum::name).orElse(""))
                .bind("kind", filter.kind().map(kind -> kind.word()).orElse(""))
                .bind("applicant", filter.applicant().map(Applicant::key).orElse(""));
    }

    long open(String applicant) {
        return storage.read(handle -> handle.createQuery("select count(*) from registry_request"
                        + " where applicant = :applicant and state in ('draft', 'submitted')")
                .bind("applicant", applicant)
                .mapTo(long.class)
                .one());
    }

    /** The applicants who have something that is due. */
    List<String> applicantsDue(Instant now) {
        return storage.read(
                handle -> handle.createQuery("select distinct applicant from registry_request where next_at <= :now")
                        .bind("now", now)
                        .mapTo(String.class)
                        .list());
    }

    /** What is due of one applicant and comes first; others who ask so wait. */
    Optional<RequestRow> firstDue(String applicant, Instant now) {
        return storage.read(handle -> handle.createQuery("select * from registry_request where applicant = :applicant"
                        + " and next_at <= :now order by next_at, seq fetch first 1 rows only for update")
                .bind("applicant", applicant)
                .bind("now", now)
                .map(RequestRow::read)
                .findOne());
    }

    /** Others who ask for the turn wait until the transaction at hand ends. */
    void takeTurn() {
        storage.joinTransaction(handle -> handle.createQuery("select id from registry_turn for update")
                .mapTo(int.class)
                .one());
    }

    boolean isAllotted(String number) {
        return storage.read(handle -> handle.createQuery("select count(*) from registry_request where number = :number")
                        .bind("number", number)
                        .mapTo(long.class)
                        .one()
                > 0);
    }

    /** Notes that somebody has to be told of a step. */
    void addUntold(String id, String step) {
        storage.useTransaction(
                handle -> handle.createUpdate("update registry_request set untold = untold || :step where id = :id")
                        .bind("step", step + " ")
                        .bind("id", id)
                        .execute());
    }

    /** The requests of which somebody has to be told something. */
    List<String> untold() {
        return storage.read(handle -> handle.createQuery(
                        "select id from registry_request where untold <> '' order by seq fetch first 1000 rows only")
                .mapTo(String.class)
                .list());
    }

    /** What has to be told of a request: nobody else is given it. */
    String takeUntold(String id) {
        return storage.inTransaction(handle -> {
            var untold = handle.createQuery("select untold from registry_request where id = :id for update")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne()
                    .orElse("");
            if (!untold.isEmpty()) handle.execute("update registry_request set untold = '' where id = ?", id);
            return untold;
        });
    }
}
