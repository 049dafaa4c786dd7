package dev.ecps.idp.ecps.practitioner;

/**
 * The address of a structure, in the pieces of the extract's columns « … (coord. structure) ». Absent pieces are empty.
 *
 * @param addressee complément destinataire
 * @param place complément point géographique
 * @param number numéro de voie
 * @param repetition indice de répétition: {@code B} for bis
 * @param streetType code type de voie: {@code R} for rue
 * @param street libellé de la voie
 * @param distribution mention distribution
 * @param cedex bureau cedex, usually postal code and town
 * @param postalCode five digits
 * @param communeCode INSEE code of the town
 * @param countryCode {@code 99000} for France
 * @param departmentCode two characters ({@code 2A} is one), three overseas
 */
public record Address(
        String addressee,
        String place,
        String number,
        String repetition,
        String streetType,
        String street,
        String distribution,
        String cedex,
        String postalCode,
        String communeCode,
        String countryCode,
        String departmentCode) {}
