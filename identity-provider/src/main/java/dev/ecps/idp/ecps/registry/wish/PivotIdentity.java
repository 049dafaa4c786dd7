package dev.ecps.idp.ecps.registry.wish;

import java.time.LocalDate;

/**
 * Who somebody is by the register of civil status, as FranceConnect tells it.
 *
 * @param familyName nom de naissance
 * @param givenNames with blanks between them, the usual one first
 * @param birthDate ISO 8601
 * @param birthPlace name of the town, or its INSEE code of five characters
 * @param birthCountry INSEE code: {@code 99100} (or {@code 99000}) for France
 * @param sex {@code F} or {@code M}
 */
public record PivotIdentity(
        String familyName, String givenNames, String birthDate, String birthPlace, String birthCountry, String sex) {
    void bounded(Faults faults) {
        faults.bounded("familyName", familyName)
                .bounded("givenNames", givenNames)
                .bounded("birthDate", birthDate)
                .bounded("birthPlace", birthPlace)
                .bounded("birthCountry", birthCountry)
                .bounded("sex", sex);
    }

    void check(Faults faults, LocalDate today) {
        faults.name("familyName", familyName)
                .name("givenNames", givenNames)
                .past("birthDate", birthDate, today)
                .bounded("birthPlace", birthPlace)
                .when(birthPlace.isBlank() && isFrance(), "birthPlace", "missing")
                .matching("birthCountry", birthCountry, "99\\d{3}", "country")
                .required("sex", sex)
                .matching("sex", sex, "[FM]", "choice");
    }

    /** Born in France, as is supposed of whoever says nothing else. */
    public boolean isFrance() {
        return birthCountry.isBlank() || birthCountry.strip().matches("99[01]00");
    }

    /** Nothing of the contents, since people never reach a log. */
    @Override
    public String toString() {
        return "PivotIdentity[…]";
    }
}
