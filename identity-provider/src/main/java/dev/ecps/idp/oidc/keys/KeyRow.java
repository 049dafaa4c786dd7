package dev.ecps.idp.oidc.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity(name = "KeyRow")
@Table(name = "provider_key")
class KeyRow {
    enum Purpose {
        SIGN,
        ENCRYPT,
        REFRESH
    }

    @Id
    String kid;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Purpose purpose;

    String jwk;

    @Column(name = "created_at")
    Instant createdAt;
}
