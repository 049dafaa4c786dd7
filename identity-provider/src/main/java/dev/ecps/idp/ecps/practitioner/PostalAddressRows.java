package dev.ecps.idp.ecps.practitioner;

import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The table {@code correspondence_address}. */
@Singleton
class PostalAddressRows {
    private final Storage storage;

    PostalAddressRows(Storage storage) {
        this.storage = storage;
    }

    Optional<PostalAddress> find(String id) {
        return storage.read(handle -> handle.createQuery("select * from correspondence_address where national_id = :id")
                .bind("id", id)
                .map((row, context) -> new PostalAddress(
                        row.getString("street"),
                        row.getString("complement"),
                        row.getString("postal_code"),
                        row.getString("town")))
                .findOne());
    }

    /** The practitioner's row is taken first, so that two who write at once do so one after the other. */
    void replace(String id, PostalAddress address) {
        storage.useTransaction(handle -> {
            var known = handle.createQuery("select national_id from practitioner where national_id = :id for update")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne();
            if (known.isEmpty()) return;
            handle.execute("delete from correspondence_address where national_id = ?", id);
            if (address.isEmpty()) return;
            handle.createUpdate(
                            "insert into correspondence_address (national_id, street, complement, postal_code, town)"
                                    + " values (:id, :street, :complement, :postalCode, :town)")
                    .bind("id", id)
                    .bind("street", address.street())
                    .bind("complement", address.complement())
                    .bind("postalCode", address.postalCode())
                    .bind("town", address.town())
                    .execute();
        });
    }
}
