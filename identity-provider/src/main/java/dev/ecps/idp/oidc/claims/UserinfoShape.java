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

/** The userinfo document as PSC sends it since November 2023, names and order included. */
@Singleton
class UserinfoShape {
    private static final String SECTOR_OID = "^1.2.250.1.71.4.2.4";
    /** The value set of roles, not the one of professions, although the codes are those of professions. */
    private static final String ROLE_OID = "^1.2.250.1.213.1.1.5.5";

    private final ClaimsConfig config;

    UserinfoShape(ClaimsConfig config) {
        this.config = config;
    }

    Map<String, Object> of(Practitioner person, String subject, String authMode) {
        var first = firstActivity(person);
        var structure = first.map(Activity::structure);
        var claims = new LinkedHashMap<String, Object>();
        claims.put(
                "Secteur_Activite",
                first.map(Activity::sectorCode).map(UserinfoShape::sector).orElse(""));
        claims.put("sub", subject);
        claims.put("codeGenreActivite", first.map(Activity::kindCode).orElse(""));
        claims.put("SubjectOrganization", structure.map(Structure::legalName).orElse(""));
        claims.put("Mode_Acces_Raison", "");
        claims.put("preferred_username", person.nationalId().value());
        claims.put("codeCivilite", person.civilityCode());
        claims.put("given_name", person.usualGivenName());
        claims.put("Acces_Regulation_Medicale", "FAUX");
        claims.put("UITVersion", "1.0");
        claims.put("authMode", authMode);
        claims.put("Palier_Authentification", config.authenticationLevel());
        claims.put(
                "SubjectRefPro",
                Map.of(
                        "exercices",
                        person.exercises().stream().map(UserinfoShape::exercise).toList()));
        claims.put(
                "SubjectOrganizationID", structure.map(Structure::technicalId).orElse(""));
        claims.put("SubjectRole", roles(person));
        claims.put("PSI_Locale", "1.2.250.1.213.1.3.1.1");
        claims.put("otherIds", PractitionerClaims.otherIds(person));
        claims.put("SubjectNameID", person.nationalId().value());
        claims.put("family_name", person.familyName());
        return claims;
    }

    private static Optional<Activity> firstActivity(Practitioner person) {
        return person.exercises().stream()
                .flatMap(exercise -> exercise.activities().stream())
                .findFirst();
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

    private static Map<String, Object> exercise(Exercise exercise) {
        var claim = new LinkedHashMap<String, Object>();
        claim.put("codeProfession", exercise.professionCode());
        claim.put("codeCategorieProfessionnelle", exercise.categoryCode());
        claim.put("codeCiviliteDexercice", exercise.civilityCode());
        claim.put("nomDexercice", exercise.familyName());
        claim.put("prenomDexercice", exercise.givenName());
        claim.put("codeTypeSavoirFaire", exercise.skillTypeCode());
        claim.put("codeSavoirFaire", exercise.skillCode());
        claim.put(
                "activities",
                exercise.activities().stream().map(UserinfoShape::activity).toList());
        return claim;
    }

    private static Map<String, Object> activity(Activity activity) {
        var structure = activity.structure();
        var address = structure.address();
        var claim = new LinkedHashMap<String, Object>();
        claim.put("codeModeExercice", activity.modeCode());
        claim.put("codeSecteurDactivite", activity.sectorCode());
        claim.put("codeSectionPharmacien", activity.pharmacistSectionCode());
        claim.put("codeRole", activity.roleCode());
        claim.put("codeGenreActivite", activity.kindCode());
        claim.put("numeroSiretSite", structure.siret());
        claim.put("numeroSirenSite", structure.siren());
        claim.put("numeroFinessSite", structure.finess());
        claim.put("numeroFinessetablissementJuridique", structure.legalFiness());
        claim.put("identifiantTechniqueDeLaStructure", structure.technicalId());
        claim.put("raisonSocialeSite", structure.legalName());
        claim.put("enseigneCommercialeSite", structure.tradeName());
        claim.put("complementDestinataire", address.addressee());
        claim.put("complementPointGeographique", address.place());
        claim.put("numeroVoie", address.number());
        claim.put("indiceRepetitionVoie", address.repetition());
        claim.put("codeTypeDeVoie", address.streetType());
        claim.put("libelleVoie", address.street());
        claim.put("mentionDistribution", address.distribution());
        claim.put("bureauCedex", address.cedex());
        claim.put("codePostal", address.postalCode());
        claim.put("codeCommune", address.communeCode());
        claim.put("codePays", address.countryCode());
        claim.put("telephone", structure.phone());
        claim.put("telephone2", structure.phone2());
        claim.put("telecopie", structure.fax());
        claim.put("adresseEMail", structure.mail());
        claim.put("codeDepartement", address.departmentCode());
        claim.put("ancienIdentifiantDeLaStructure", structure.formerId());
        claim.put("autoriteDenregistrement", activity.registrationAuthority());
        return claim;
    }
}
