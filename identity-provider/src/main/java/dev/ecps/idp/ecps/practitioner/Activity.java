package dev.ecps.idp.ecps.practitioner;

/**
 * One activity of an exercise: how, and where. Absent values are empty.
 *
 * @param modeCode mode d'exercice: {@code L} libéral, {@code S} salarié, {@code B} bénévole
 * @param sectorCode secteur d'activité: {@code SA07} for a cabinet, {@code SA01} for a public hospital
 * @param pharmacistSectionCode section of the Order of pharmacists, {@code A} for the owner of a pharmacy
 * @param roleCode function or role
 * @param kindCode genre d'activité: {@code GENR01}
 * @param structure where
 * @param registrationAuthority three parts, for example {@code CNOM/CNOM/CNOM}
 */
public record Activity(
        String modeCode,
        String sectorCode,
        String pharmacistSectionCode,
        String roleCode,
        String kindCode,
        Structure structure,
        String registrationAuthority) {}
