package dev.ecps.idp.ecps.practitioner;

/**
 * Where an activity takes place. Absent values are empty.
 *
 * @param siret number of the site, 14 digits
 * @param siren number of the legal entity, 9 digits
 * @param finess number of the site in the register of health establishments, 9 digits or capitals
 * @param legalFiness the same for the legal entity
 * @param technicalId {@code R…} (a cabinet), {@code F} + FINESS or {@code C} + SIRET
 * @param formerId {@code 4…} (a cabinet), {@code 1} + FINESS or {@code 3} + SIRET
 * @param legalName raison sociale
 * @param tradeName enseigne commerciale
 * @param address postal address
 * @param phone as it stands in the extract, like the three others
 * @param phone2 second number
 * @param fax télécopie
 * @param mail of the structure, never that of the practitioner
 */
public record Structure(
        String siret,
        String siren,
        String finess,
        String legalFiness,
        String technicalId,
        String formerId,
        String legalName,
        String tradeName,
        Address address,
        String phone,
        String phone2,
        String fax,
        String mail) {}
