package dev.ecps.idp.ecps.device;

import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code device}. {@code active_for} repeats the holder's identifier while the e-CPS is active. */
@Singleton
class DeviceRows {
    private static final String INSERT = "insert into device (id, national_id, active_for, public_key, pin_verifier,"
            + " pin_failures, name, virtual_phone, activated_at, expires_at) values (:id, :nationalId, :nationalId,"
            + " :publicKey, :pinVerifier, :pinFailures, :name, :virtual, :activatedAt, :expiresAt)";

    private final Storage storage;

    DeviceRows(Storage storage) {
        this.storage = storage;
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

    void insertActive(DeviceRow row) {
        insertActive(List.of(row));
    }

    void insertActive(List<DeviceRow> rows) {
        storage.useTransaction(handle -> {
            var batch = handle.prepareBatch(INSERT);
            rows.forEach(row -> bind(batch, row).add());
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

    void end(String id, Device.Ending why) {
        storage.useTransaction(
                handle -> handle.createUpdate("update device set ended = :why, active_for = null where id = :id")
                        .bind("why", why.name())
                        .bind("id", id)
                        .execute());
    }

    void deleteOf(Collection<String> nationalIds) {
        storage.useTransaction(handle -> handle.createUpdate("delete from device where national_id in (<ids>)")
                .bindList("ids", List.copyOf(nationalIds))
                .execute());
    }

    void countPinFailures(String id, int failures) {
        storage.useTransaction(
                handle -> handle.createUpdate("update device set pin_failures = :failures where id = :id")
                        .bind("failures", failures)
                        .bind("id", id)
                        .execute());
    }
}
