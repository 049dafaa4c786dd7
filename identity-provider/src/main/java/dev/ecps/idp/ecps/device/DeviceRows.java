package dev.ecps.idp.ecps.device;

import dev.ecps.idp.storage.GroupCommit;
import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code device}. {@code active_for} repeats the holder's identifier while the e-CPS is active. */
@Singleton
class DeviceRows {
    private static final String INSERT = "insert into device (id, national_id, active_for, public_key, pin_verifier,"
            + " pin_failures, name, virtual_phone, activated_at, expires_at, told_until) values (:id, :nationalId,"
            + " :nationalId, :publicKey, :pinVerifier, :pinFailures, :name, :virtual, :activatedAt, :expiresAt, :now)";

    private final Storage storage;
    private final GroupCommit commit;

    DeviceRows(Storage storage, GroupCommit commit) {
        this.storage = storage;
        this.commit = commit;
    }

    Optional<DeviceRow> find(String id) {
        return one("select * from device where id = :key", id);
    }

    /** As {@link #find}; others who ask so wait until the transaction at hand ends. */
    Optional<DeviceRow> locked(String id) {
        return one("select * from device where id = :key for update", id);
    }

    Optional<DeviceRow> activeOf(String nationalId) {
        return one("select * from device where active_for = :key", nationalId);
    }

    private Optional<DeviceRow> one(String question, String key) {
        return storage.read(handle -> handle.createQuery(question)
                .bind("key", key)
                .map(DeviceRow::read)
                .findOne());
    }

    List<DeviceRow> activeOf(Collection<String> nationalIds) {
        return storage.read(handle -> handle.createQuery("select * from device where active_for in (<ids>)")
                .bindList("ids", List.copyOf(nationalIds))
                .map(DeviceRow::read)
                .list());
    }

    void insertActive(DeviceRow row, Instant now) {
        insertActive(List.of(row), now);
    }

    /** @param now up to which nobody needs to be told of their expiry */
    void insertActive(List<DeviceRow> rows, Instant now) {
        storage.useTransaction(handle -> {
            var batch = handle.prepareBatch(INSERT);
            rows.forEach(row -> bind(batch, row).bind("now", now).add());
            batch.execute();
        });
    }

    private static PreparedBatch bind(PreparedBatch batch, DeviceRow row) {
        return batch.bind("id", row.id())
                .bind("nationalId", row.nationalId())
                .bind("publicKey", row.publicKey())
                .bind("pinVerifier", row.pinVerifier())
                .bind("pinFailures", row.pinFailures())
                .bind("name", row.name())
                .bind("virtual", row.virtual())
                .bind("activatedAt", row.activatedAt())
                .bind("expiresAt", row.expiresAt());
    }

    void end(String id, Device.Ending why, Instant now) {
        storage.useTransaction(handle -> handle.createUpdate(
                        "update device set ended = :why, ended_at = :now, active_for = null where id = :id")
                .bind("why", why.name())
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    void deleteOf(Collection<String> nationalIds) {
        storage.useTransaction(handle -> handle.createUpdate("delete from device where national_id in (<ids>)")
                .bindList("ids", List.copyOf(nationalIds))
                .execute());
    }

    void countPinFailures(String id, int failures, Optional<Instant> blockedAt) {
        storage.useTransaction(handle -> handle.createUpdate(
                        "update device set pin_failures = :failures, blocked_at = :blockedAt where id = :id")
                .bind("failures", failures)
                .bind("blockedAt", blockedAt)
                .bind("id", id)
                .execute());
    }

    /** Notes with the next commit that a phone was used; nobody waits for it. */
    void used(String id, Instant now) {
        commit.eventually(handle -> handle.createUpdate("update device set last_used = :now where id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    /** All phones somebody ever had, the newest first. */
    List<DeviceStoryRow> storiesOf(String nationalId) {
        return storage.read(handle -> handle.createQuery(
                        "select * from device where national_id = :id order by activated_at desc, id")
                .bind("id", nationalId)
                .map(DeviceStoryRow::read)
                .list());
    }

    Optional<Instant> firstExpiryAfter(Instant instant) {
        return storage.read(handle -> handle.createQuery("select min(expires_at) from device"
                        + " where active_for is not null and virtual_phone = false and expires_at > :instant")
                .bind("instant", instant)
                .map((row, context) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .one()
                .map(OffsetDateTime::toInstant));
    }

    /**
     * Active phones of people, whose holders were not told yet of all that there is to tell until now.
     *
     * @param until e-CPS that expire until then
     * @param told after those that were told until then,
     * @param id and after this one among them
     */
    List<DeviceStoryRow> untold(Instant until, Instant told, String id, int most) {
        return storage.read(handle -> handle.createQuery("select * from device where active_for is not null"
                        + " and virtual_phone = false and expires_at <= :until and told_until < expires_at"
                        + " and (told_until > :told or told_until = :told and id > :id) order by told_until, id")
                .bind("until", until)
                .bind("told", told)
                .bind("id", id)
                .setMaxRows(most)
                .map(DeviceStoryRow::read)
                .list());
    }

    /** Notes up to when a holder was told; false if somebody else noted it first. */
    boolean told(String id, Instant from, Instant until) {
        return storage.inTransaction(handle ->
                handle.createUpdate("update device set told_until = :until where id = :id and told_until = :from")
                                .bind("until", until)
                                .bind("id", id)
                                .bind("from", from)
                                .execute()
                        > 0);
    }
}
