package dev.ecps.idp.ecps.practitioner.directory;

import java.util.List;

/** The columns of the extract, in order. The last two came later, one after the other. */
public enum Column {
    ID_TYPE("Type d'identifiant PP"),
    ID("Identifiant PP"),
    NATIONAL_ID("Identification nationale PP"),
    FAMILY_NAME("Nom de famille"),
    GIVEN_NAMES("Prénoms"),
    BIRTH_DATE("Date de naissance"),
    BIRTH_COMMUNE("Code commune de naissance"),
    BIRTH_COUNTRY("Code pays de naissance"),
    BIRTH_PLACE("Lieu de naissance"),
    SEX("Code sexe"),
    CONTACT_PHONE("Téléphone (coord. correspondance)"),
    CONTACT_MAIL("Adresse e-mail (coord. correspondance)"),
    CIVILITY("Code civilité"),

    PROFESSION("Code profession"),
    CATEGORY("Code catégorie professionnelle"),
    EXERCISE_CIVILITY("Code civilité d'exercice"),
    EXERCISE_FAMILY_NAME("Nom d'exercice"),
    EXERCISE_GIVEN_NAME("Prénom d'exercice"),
    SKILL_TYPE("Code type savoir-faire"),
    SKILL("Code savoir-faire"),

    MODE("Code mode exercice"),
    SECTOR("Code secteur d'activité"),
    PHARMACIST_SECTION("Code section tableau pharmaciens"),
    ROLE("Code rôle"),
    SIRET("Numéro SIRET site"),
    SIREN("Numéro SIREN site"),
    FINESS("Numéro FINESS site"),
    LEGAL_FINESS("Numéro FINESS établissement juridique"),
    TECHNICAL_ID("Identifiant technique de la structure"),
    LEGAL_NAME("Raison sociale site"),
    TRADE_NAME("Enseigne commerciale site"),
    ADDRESSEE("Complément destinataire (coord. structure)"),
    PLACE("Complément point géographique (coord. structure)"),
    NUMBER("Numéro Voie (coord. structure)"),
    REPETITION("Indice répétition voie (coord. structure)"),
    STREET_TYPE("Code type de voie (coord. structure)"),
    STREET("Libellé Voie (coord. structure)"),
    DISTRIBUTION("Mention distribution (coord. structure)"),
    CEDEX("Bureau cedex (coord. structure)"),
    POSTAL_CODE("Code postal (coord. structure)"),
    COMMUNE("Code commune (coord. structure)"),
    COUNTRY("Code pays (coord. structure)"),
    PHONE("Téléphone (coord. structure)"),
    PHONE2("Téléphone 2 (coord. structure)"),
    FAX("Télécopie (coord. structure)"),
    MAIL("Adresse e-mail (coord. structure)"),
    DEPARTMENT("Code département (coord. structure)"),
    FORMER_ID("Ancien identifiant de la structure"),
    REGISTRATION_AUTHORITY("Autorité d'enregistrement"),

    OTHER_IDS("Autres identifiants"),
    ACTIVITY_KIND("Code genre d'activité");

    /** Those that belong to an exercise. */
    static final List<Column> EXERCISE = between(PROFESSION, SKILL);

    /** Those that belong to an activity, {@link #ACTIVITY_KIND} aside. */
    static final List<Column> ACTIVITY = between(MODE, REGISTRATION_AUTHORITY);

    /** How many columns the oldest version has. */
    static final int FEWEST = REGISTRATION_AUTHORITY.ordinal() + 1;

    private final String title;

    Column(String title) {
        this.title = title;
    }

    /** As it stands in the header line. */
    public String title() {
        return title;
    }

    /** The header line of the version with so many columns. */
    static String header(int columns) {
        var text = new StringBuilder();
        for (var column : List.of(values()).subList(0, columns))
            text.append(column.title).append('|');
        return text.toString();
    }

    private static List<Column> between(Column first, Column last) {
        return List.of(values()).subList(first.ordinal(), last.ordinal() + 1);
    }
}
