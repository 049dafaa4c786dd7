package dev.ecps.idp.oidc.keys;

import dev.ecps.idp.oidc.keys.KeyRow.Purpose;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Each call is done when it returns. */
@ApplicationScoped
class KeyRows implements PanacheRepositoryBase<KeyRow, String> {
    @Transactional
    List<KeyRow> oldestFirst(Purpose purpose) {
        return list("purpose = ?1 order by createdAt", purpose);
    }

    @Transactional
    void add(String kid, Purpose purpose, String jwk, Instant createdAt) {
        var row = new KeyRow();
        row.kid = kid;
        row.purpose = purpose;
        row.jwk = jwk;
        row.createdAt = createdAt;
        persist(row);
    }

    @Transactional
    void replace(String kid, String jwk) {
        update("jwk = ?1 where kid = ?2", jwk, kid);
    }

    @Transactional
    void forget(String kid) {
        deleteById(kid);
    }
}
