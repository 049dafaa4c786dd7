package dev.ecps.idp.oidc.keys;

import dev.ecps.idp.oidc.keys.KeyRow.Purpose;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class KeyRows implements PanacheRepositoryBase<KeyRow, String> {
    Optional<KeyRow> newest(Purpose purpose) {
        return find("purpose = ?1 order by createdAt desc", purpose).firstResultOptional();
    }
}
