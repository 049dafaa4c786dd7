package dev.ecps.idp.ecps.practitioner;

/**
 * Where letters to somebody go (« adresse de correspondance »): a home as a rule, so that it is nobody else's business.
 *
 * @param street number and street
 * @param complement building, floor, « chez … »; empty for most
 * @param postalCode five digits
 * @param town name of the town
 */
public record PostalAddress(String street, String complement, String postalCode, String town) {
    /** Nowhere. */
    public static final PostalAddress NONE = new PostalAddress("", "", "", "");

    public boolean isEmpty() {
        return (street + complement + postalCode + town).isBlank();
    }

    /** On one line, as « 2 rue de l'Exemple, 75015 Paris ». */
    public String line() {
        if (isEmpty()) return "";
        return (street + (complement.isBlank() ? "" : ", " + complement) + ", " + postalCode + " " + town);
    }

    /** Nothing of the contents, since contact data never reach a log. */
    @Override
    public String toString() {
        return "PostalAddress[…]";
    }
}
