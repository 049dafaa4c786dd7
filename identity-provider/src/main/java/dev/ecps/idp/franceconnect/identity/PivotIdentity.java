package dev.ecps.idp.franceconnect.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * Who somebody is by civil status (« identité pivot »), with FranceConnect's names and forms. What is absent is empty.
 *
 * @param givenNames all first names, blanks between them
 * @param familyName name at birth
 * @param birthDate {@code 1996-04-12}
 * @param gender {@code female} or {@code male}
 * @param birthPlace INSEE code of the town, five characters; empty for who was born abroad
 * @param birthCountry INSEE code of the country, five digits; {@code 99100} for France
 * @param usualName « nom d'usage »; may be empty
 * @param mail where the person is written to
 */
public record PivotIdentity(
        @JsonProperty("given_name") String givenNames,
        @JsonProperty("family_name") String familyName,
        @JsonProperty("birthdate") String birthDate,
        String gender,
        @JsonProperty("birthplace") String birthPlace,
        @JsonProperty("birthcountry") String birthCountry,
        @JsonProperty("preferred_username") String usualName,
        @JsonProperty("email") String mail) {
    /** France among the birth countries. */
    public static final String FRANCE = "99100";

    /** What makes two of them the same person: civil status, whatever the letters' case. */
    public String civilStatus() {
        return String.join("|", givenNames, familyName, birthDate, gender, birthPlace, birthCountry)
                .toUpperCase(Locale.ROOT);
    }

    /** Nothing of the contents, since people never reach a log. */
    @Override
    public String toString() {
        return "PivotIdentity[…]";
    }
}
