package dev.ecps.idp.ecps.practitioner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One practitioner; what is never asked for alone is one JSON document. */
@Entity
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
