package dev.ecps.idp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whom userinfo tells about, in words for the page. Absent claims are empty, as PSC writes them.
 *
 * @param nationalId with its prefix
 * @param givenName as told
 * @param familyName as told
 * @param otherIds identifiers of the same person, each with where it comes from
 * @param means {@code MOBILE} or {@code CARD}
 * @param level assurance level of the login, its code
 * @param exercises professions, one or more; an administrative person has none
 */
@TemplateData
public record Account(
        String nationalId,
        String givenName,
        String familyName,
        List<String> otherIds,
        String means,
        String level,
        List<Exercise> exercises) {

    /**
     * A profession as it is exercised.
     *
     * @param professionCode of TRE_G15 and its neighbours
     * @param categoryCode {@code C} civil, {@code M} military, {@code E} student
     * @param profession its label
     * @param category its label
     * @param skill label of the speciality
     * @param name under which it is exercised, with its title
     * @param activities places where it is exercised
     */
    @TemplateData
    public record Exercise(
            String professionCode,
            String categoryCode,
            String profession,
            String category,
            String skill,
            String name,
            List<Activity> activities) {}

    /**
     * A place of exercise.
     *
     * @param mode label: self-employed, employed, voluntary
     * @param sector label of the kind of place
     * @param place its name
     * @param address on one line
     * @param phone as told
     */
    @TemplateData
    public record Activity(String mode, String sector, String place, String address, String phone) {}

    /** From PSC's userinfo document, in its shape since November 2023. */
    public static Account of(JsonNode userinfo) {
        return new Account(
                text(userinfo, "SubjectNameID"),
                text(userinfo, "given_name"),
                text(userinfo, "family_name"),
                all(userinfo.path("otherIds")).map(Account::otherId).toList(),
                text(userinfo, "authMode"),
                text(userinfo, "Palier_Authentification").replaceFirst("\\^.*", ""),
                all(userinfo.path("SubjectRefPro").path("exercices"))
                        .map(Account::exercise)
                        .toList());
    }

    private static String otherId(JsonNode id) {
        return text(id, "identifiant") + " (" + text(id, "origine") + ")";
    }

    private static Exercise exercise(JsonNode exercise) {
        return new Exercise(
                text(exercise, "codeProfession"),
                text(exercise, "codeCategorieProfessionnelle"),
                label(exercise, "profession", "codeProfession"),
                label(exercise, "category", "codeCategorieProfessionnelle"),
                label(exercise, "skill", "codeSavoirFaire"),
                joined(exercise, "codeCiviliteDexercice", "prenomDexercice", "nomDexercice"),
                all(exercise.path("activities")).map(Account::activity).toList());
    }

    private static Activity activity(JsonNode activity) {
        var tradeName = text(activity, "enseigneCommercialeSite");
        return new Activity(
                label(activity, "mode", "codeModeExercice"),
                label(activity, "sector", "codeSecteurDactivite"),
                tradeName.isEmpty() ? text(activity, "raisonSocialeSite") : tradeName,
                address(activity),
                text(activity, "telephone"));
    }

    private static String address(JsonNode activity) {
        var street = joined(activity, "numeroVoie", "indiceRepetitionVoie", "codeTypeDeVoie", "libelleVoie");
        var town =
                text(activity, "bureauCedex").isEmpty() ? text(activity, "codePostal") : text(activity, "bureauCedex");
        return Stream.of(street, town).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String joined(JsonNode node, String... members) {
        return Stream.of(members)
                .map(member -> text(node, member))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String label(JsonNode node, String table, String member) {
        return Labels.of(table, text(node, member));
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText("");
    }
}
