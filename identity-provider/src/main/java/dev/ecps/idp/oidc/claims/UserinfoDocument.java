package dev.ecps.idp.oidc.claims;

import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Structure;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The userinfo document as PSC sends it, names and order included, in the shape that the settings ask for. */
@Singleton
class UserinfoDocument {
    private static final String SECTOR_OID = "^1.2.250.1.71.4.2.4";
    /** The value set of roles, not the one of professions, although the codes are those of professions. */
    private static final String ROLE_OID = "^1.2.250.1.213.1.1.5.5";

    private final ClaimsConfig config;
    private final UserinfoShape shape;
    private final boolean showsAuthMode;

    UserinfoDocument(ClaimsConfig config) {
        this.config = config;
        this.shape = config.userinfoShape();
        this.showsAuthMode = config.authMode().orElse(shape.authMode());
    }

    /** With only the basic scopes. */
    Map<String, Object> reduced(Practitioner person, String subject) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", subject);
        claims.put("preferred_username", person.nationalId().value());
        claims.put("codeCivilite", person.civilityCode());
        claims.put("given_name", person.usualGivenName());
        claims.put("SubjectNameID", person.nationalId().value());
        claims.put("family_name", person.familyName());
        return claims;
    }

    Map<String, Object> full(Practitioner person, String subject, String authMode) {
        var activity = spokenOf(person);
        var structure = activity.map(Activity::structure);
        var claims = new LinkedHashMap<String, Object>();
        claims.put("Secteur_Activite", text(activity.map(Activity::sectorCode).map(UserinfoDocument::sector)));
        claims.put("sub", subject);
        if (shape.emailVerified()) claims.put("email_verified", false);
        if (shape.kindAndCivilityOnTop()) claims.put("codeGenreActivite", text(activity.map(Activity::kindCode)));
        claims.put("SubjectOrganization", text(structure.map(Structure::legalName)));
        claims.put("Mode_Acces_Raison", "");
        claims.put("preferred_username", person.nationalId().value());
        if (shape.kindAndCivilityOnTop()) claims.put("codeCivilite", person.civilityCode());
        claims.put("given_name", person.usualGivenName());
        claims.put("Acces_Regulation_Medicale", "FAUX");
        claims.put("UITVersion", "1.0");
        if (showsAuthMode) claims.put("authMode", authMode);
        claims.put("Palier_Authentification", config.authenticationLevel());
        claims.put("SubjectRefPro", professional(person));
        claims.put("SubjectOrganizationID", text(structure.map(Structure::technicalId)));
        claims.put("SubjectRole", roles(person));
        claims.put("PSI_Locale", "1.2.250.1.213.1.3.1.1");
        if (shape.otherIds()) claims.put("otherIds", PractitionerClaims.otherIds(person));
        claims.put("SubjectNameID", person.nationalId().value());
        claims.put("family_name", person.familyName());
        if (config.extraClaim()) claims.put("ChampsAjoute", "valeur inconnue");
        return claims;
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }

    private Optional<Activity> spokenOf(Practitioner person) {
        var all = person.exercises().stream()
                .flatMap(exercise -> exercise.activities().stream())
                .toList();
        if (all.isEmpty()) return Optional.empty();
        return switch (config.organization()) {
            case FIRST -> Optional.of(all.get(0));
            case LAST -> Optional.of(all.get(all.size() - 1));
            case ONLY -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        };
    }

    private static String sector(String code) {
        return code.isEmpty() ? "" : code + SECTOR_OID;
    }

    private static List<String> roles(Practitioner person) {
        return person.exercises().stream()
                .map(Exercise::professionCode)
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> code + ROLE_OID)
                .toList();
    }

    private Map<String, Object> professional(Practitioner person) {
        var claim = new LinkedHashMap<String, Object>();
        if (!shape.kindAndCivilityOnTop()) claim.put("codeCivilite", person.civilityCode());
        claim.put("exercices", person.exercises().stream().map(this::exercise).toList());
        return claim;
    }

    private Map<String, Object> exercise(Exercise exercise) {
        var claim = new LinkedHashMap<String, Object>();
        claim.put("codeProfession", exercise.professionCode());
        claim.put("codeCategorieProfessionnelle", exercise.categoryCode());
        claim.put("codeCiviliteDexercice", exercise.civilityCode());
        claim.put("nomDexercice", exercise.familyName());
        claim.put("prenomDexercice", exercise.givenName());
        claim.put("codeTypeSavoirFaire", exercise.skillTypeCode());
        claim.put("codeSavoirFaire", exercise.skillCode());
        claim.put(
                "activities", exercise.activities().stream().map(this::activity).toList());
        return claim;
    }

    private Map<String, Object> activity(Activity activity) {
        var claim = new LinkedHashMap<String, Object>();
        claim.put("codeModeExercice", activity.modeCode());
        claim.put("codeSecteurDactivite", activity.sectorCode());
        claim.put("codeSectionPharmacien", activity.pharmacistSectionCode());
        claim.put("codeRole", activity.roleCode());
        shape.kindOfActivity(activity.kindCode()).ifPresent(kind -> claim.put("codeGenreActivite", kind));
        StructureClaims.put(activity.structure(), claim);
        claim.put("autoriteDenregistrement", activity.registrationAuthority());
        return claim;
    }
}
