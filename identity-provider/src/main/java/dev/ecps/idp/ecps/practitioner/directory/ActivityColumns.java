package dev.ecps.idp.ecps.practitioner.directory;

import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Address;
import dev.ecps.idp.ecps.practitioner.Structure;
import java.util.Map;

/** Writes an activity into its columns. */
final class ActivityColumns {
    private ActivityColumns() {}

    static void put(Map<Column, String> values, Activity activity) {
        values.put(Column.MODE, activity.modeCode());
        values.put(Column.SECTOR, activity.sectorCode());
        values.put(Column.PHARMACIST_SECTION, activity.pharmacistSectionCode());
        values.put(Column.ROLE, activity.roleCode());
        values.put(Column.ACTIVITY_KIND, activity.kindCode());
        values.put(Column.REGISTRATION_AUTHORITY, activity.registrationAuthority());
        put(values, activity.structure());
        put(values, activity.structure().address());
    }

    private static void put(Map<Column, String> values, Structure structure) {
        values.put(Column.SIRET, structure.siret());
        values.put(Column.SIREN, structure.siren());
        values.put(Column.FINESS, structure.finess());
        values.put(Column.LEGAL_FINESS, structure.legalFiness());
        values.put(Column.TECHNICAL_ID, structure.technicalId());
        values.put(Column.FORMER_ID, structure.formerId());
        values.put(Column.LEGAL_NAME, structure.legalName());
        values.put(Column.TRADE_NAME, structure.tradeName());
        values.put(Column.PHONE, structure.phone());
        values.put(Column.PHONE2, structure.phone2());
        values.put(Column.FAX, structure.fax());
        values.put(Column.MAIL, structure.mail());
    }

    private static void put(Map<Column, String> values, Address address) {
        values.put(Column.ADDRESSEE, address.addressee());
        values.put(Column.PLACE, address.place());
        values.put(Column.NUMBER, address.number());
        values.put(Column.REPETITION, address.repetition());
        values.put(Column.STREET_TYPE, address.streetType());
        values.put(Column.STREET, address.street());
        values.put(Column.DISTRIBUTION, address.distribution());
        values.put(Column.CEDEX, address.cedex());
        values.put(Column.POSTAL_CODE, address.postalCode());
        values.put(Column.COMMUNE, address.communeCode());
        values.put(Column.COUNTRY, address.countryCode());
        values.put(Column.DEPARTMENT, address.departmentCode());
    }
}
