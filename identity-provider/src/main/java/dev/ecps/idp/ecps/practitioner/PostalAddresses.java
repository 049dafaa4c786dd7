package dev.ecps.idp.ecps.practitioner;

import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The correspondence addresses of practitioners, of whom few have told one. They go with the person. */
@Singleton
public class PostalAddresses {
    private final PostalAddressRows rows;

    PostalAddresses(PostalAddressRows rows) {
        this.rows = rows;
    }

    public Optional<PostalAddress> of(NationalId id) {
        return rows.find(id.value());
    }

    /** Stores where letters to this person go; an empty address takes away what was stored. */
    public void save(NationalId id, PostalAddress address) {
        rows.replace(id.value(), address);
    }
}
