package dev.ecps.idp.ecps.practitioner;

import java.util.Properties;

/**
 * The national code tables whose labels people read, in French only: they are official terms. Source: TRE_G15, TRE_R94
 * and TRE_R95 of the ANS terminology for professions.
 */
public enum CodeTable {
    /** Code profession: {@code 10} is « Médecin ». */
    PROFESSION("profession"),
    /** Code catégorie professionnelle: {@code C} is « civil ». */
    CATEGORY("category"),
    /** Code mode d'exercice: {@code L} is « libéral ». */
    MODE("mode");

    private static final Properties LABELS = Utf8Properties.of("/directory/codes.properties");

    private final String prefix;

    CodeTable(String prefix) {
        this.prefix = prefix;
    }

    /** The French label, empty for an unknown or empty code. */
    public String label(String code) {
        return LABELS.getProperty(prefix + "." + code, "");
    }
}
