package dev.ecps.idp.ecps.practitioner;

import dev.ecps.wire.NationalId;

/**
 * An identifier that leads to the same person: the present one, and former ones that stay with it.
 *
 * @param identifier with its prefix, for example {@code 899700001011}
 * @param origin {@code RPPS}, {@code ADELI}, {@code EDIT}, {@code FINESS}, {@code SIREN} or {@code SIRET}
 * @param quality 1 in all that was ever seen; 0 to 99
 */
public record OtherId(String identifier, String origin, int quality) {
    /** @throws IllegalArgumentException unless the quality is between 0 and 99 */
    public OtherId {
        if (quality < 0 || quality > 99) throw new IllegalArgumentException("the quality is not between 0 and 99");
    }

    /** What a person is listed under when nothing else is known. */
    public static OtherId own(NationalId id) {
        return new OtherId(id.value(), originOf(id), 1);
    }

    private static String originOf(NationalId id) {
        return switch (id.kind()) {
            case RPPS -> "RPPS";
            case ADELI -> "ADELI";
            case EDIT -> "EDIT";
            case STRUCTURE -> originOfStructure(id.value().charAt(0));
        };
    }

    private static String originOfStructure(char prefix) {
        return switch (prefix) {
            case '3' -> "FINESS";
            case '4' -> "SIREN";
            case '5' -> "SIRET";
            case '6' -> "RPPS";
            default -> "ADELI";
        };
    }
}
