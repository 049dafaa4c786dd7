package dev.ecps.idp.ecps.practitioner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One practitioner; what is never asked for alone is one JSON document. Only changed columns are written, since an
 * import at each start finds most people as they were.
 */
@Entity
@DynamicUpdate
@Table(name = "practitioner")
class PractitionerRow {
    @Id
    @Column(name = "national_id")
    String nationalId;

    /** Names without accents, then the identifier: sorts alike in every database, and no two rows share it. */
    @Column(name = "sort_key")
    String sortKey;

    @Column(name = "mail")
    String mail;

    @Column(name = "mobile")
    String mobile;

    /** The delivery that touched the row last. */
    @Column(name = "delivery")
    String delivery;

    @Column(name = "document")
    String document;
}
