package dev.ecps.idp.ecps.practitioner;

import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code practitioner}. */
@Singleton
class PractitionerRows {
    private static final String INSERT = "insert into practitioner (national_id, sort_key, mail, mobile, delivery,"
            + " document) values (:nationalId, :sortKey, :mail, :mobile, :delivery, :document)";
    private static final String UPDATE = "update practitioner set sort_key = :sortKey, mail = :mail, mobile = :mobile,"
            + " delivery = :delivery, document = :document where national_id = :nationalId";
    private static final String TOUCH = "update practitioner set delivery = :delivery where national_id = :nationalId";

    private final Storage storage;
    private final SearchRows words;

    PractitionerRows(Storage storage, SearchRows words) {
        this.storage = storage;
        this.words = words;
    }

    Optional<PractitionerRow> find(String id) {
        return storage.read(handle -> handle.createQuery("select * from practitioner where national_id = :id")
                .bind("id", id)
                .map(PractitionerRow::read)
                .findOne());
    }

    List<PractitionerRow> sorted() {
        return storage.read(handle -> handle.createQuery("select * from practitioner order by sort_key")
                .map(PractitionerRow::read)
                .list());
    }

    List<PractitionerRow> sorted(int page, int size) {
        return storage.read(handle -> handle.createQuery(
                        "select * from practitioner order by sort_key offset :skip rows fetch first :size rows only")
                .bind("skip", (long) page * size)
                .bind("size", size)
                .map(PractitionerRow::read)
                .list());
    }

    List<PractitionerRow> sorted(String delivery, int page, int size) {
        return storage.read(handle -> handle.createQuery("select * from practitioner where delivery = :delivery"
                        + " order by sort_key offset :skip rows fetch first :size rows only")
                .bind("delivery", delivery)
                .bind("skip", (long) page * size)
                .bind("size", size)
                .map(PractitionerRow::read)
                .list());
    }

    List<PractitionerRow> after(String sortKey, int size) {
        return storage.read(handle -> handle.createQuery("select * from practitioner where sort_key > :after"
                        + " order by sort_key fetch first :size rows only")
                .bind("after", sortKey)
                .bind("size", size)
                .map(PractitionerRow::read)
                .list());
    }

    long count(String delivery) {
        return storage.read(handle -> handle.createQuery("select count(*) from practitioner where delivery = :delivery")
                .bind("delivery", delivery)
                .mapTo(long.class)
                .one());
    }

    List<String> mobiles(String beginningOfDelivery) {
        return storage.read(handle -> handle.createQuery(
                        "select mobile from practitioner where substring(delivery from 1 for :length) = :beginning")
                .bind("length", beginningOfDelivery.length())
                .bind("beginning", beginningOfDelivery)
                .mapTo(String.class)
                .list());
    }

    List<String> ids(String delivery) {
        return storage.read(
                handle -> handle.createQuery("select national_id from practitioner where delivery = :delivery")
                        .bind("delivery", delivery)
                        .mapTo(String.class)
                        .list());
    }

    List<String> known(Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return storage.read(
                handle -> handle.createQuery("select national_id from practitioner where national_id in (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .mapTo(String.class)
                        .list());
    }

    int deleteDelivery(String delivery) {
        return storage.inTransaction(
                handle -> handle.createUpdate("delete from practitioner where delivery = :delivery")
                        .bind("delivery", delivery)
                        .execute());
    }

    long count() {
        return storage.read(handle -> handle.select("select count(*) from practitioner")
                .mapTo(long.class)
                .one());
    }

    Map<String, PractitionerRow> byIds(Collection<String> ids) {
        if (ids.isEmpty()) return Map.of();
        return storage.read(handle -> handle.createQuery("select * from practitioner where national_id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map(PractitionerRow::read)
                .collect(Collectors.toMap(PractitionerRow::nationalId, Function.identity())));
    }

    void lock(String id) {
        storage.joinTransaction(
                handle -> handle.createQuery("select national_id from practitioner where national_id = :id for update")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne());
    }

    /** In the order of the identifiers, so that two who lock several do not wait for each other. */
    void lock(Collection<String> ids) {
        storage.joinTransaction(handle -> handle.createQuery(
                        "select national_id from practitioner where national_id in (<ids>) order by national_id for update")
                .bindList("ids", List.copyOf(ids))
                .mapTo(String.class)
                .list());
    }

    boolean changeContacts(String id, Contacts contacts) {
        return storage.inTransaction(handle ->
                handle.createUpdate("update practitioner set mail = :mail, mobile = :mobile where national_id = :id")
                                .bind("mail", contacts.mail())
                                .bind("mobile", contacts.mobile())
                                .bind("id", id)
                                .execute()
                        == 1);
    }

    boolean delete(String id) {
        return storage.inTransaction(handle -> handle.createUpdate("delete from practitioner where national_id = :id")
                        .bind("id", id)
                        .execute()
                == 1);
    }

    void insert(List<PractitionerRow> rows) {
        run(INSERT, rows);
    }

    /**
     * Stores rows in the place of those before. An import at each start finds most people as they were: then only the
     * delivery is written.
     *
     * @param before rows as they are stored, by identifier
     * @param after rows as they shall be, by identifier
     */
    void save(Map<String, PractitionerRow> before, Map<String, PractitionerRow> after) {
        var groups = after.values().stream()
                .collect(Collectors.groupingBy(row -> statement(before.get(row.nationalId()), row)));
        groups.forEach(this::run);
    }

    private static String statement(@Nullable PractitionerRow before, PractitionerRow after) {
        if (before == null) return INSERT;
        return before.sameBut(after) ? TOUCH : UPDATE;
    }

    private void run(String statement, List<PractitionerRow> rows) {
        storage.useTransaction(handle -> {
            var batch = handle.prepareBatch(statement);
            rows.forEach(row -> bind(batch, row).add());
            batch.execute();
            if (statement.equals(INSERT)) words.insert(rows);
            if (statement.equals(UPDATE)) words.replace(rows);
        });
    }

    private static PreparedBatch bind(PreparedBatch batch, PractitionerRow row) {
        return batch.bind("nationalId", row.nationalId())
                .bind("sortKey", row.sortKey())
                .bind("mail", row.mail())
                .bind("mobile", row.mobile())
                .bind("delivery", row.delivery())
                .bind("document", row.document());
    }
}
