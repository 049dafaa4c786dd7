package dev.ecps.idp.oidc.userinfo;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.CABINET_AND_HOSPITAL;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.TWO_PROFESSIONS;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.WITHOUT_ACTIVITY;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.WITHOUT_EXERCISE;
import static dev.ecps.idp.walk.RelyingParty.userinfo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Answers;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document of userinfo. */
@QuarkusTest
class UserinfoEndpointTest {
    private RelyingParty sara;

    @BeforeEach
    void register() {
        sara = RelyingParty.named("SARA");
    }

    private Response tokens(Map<String, String> request, NationalId who) {
        return sara.redeem(Login.code(Login.through(new TestBrowser(), request, who)));
    }

    private String accessToken() {
        return tokens(sara.request(), CABINET_AND_HOSPITAL).path("access_token");
    }

    private JsonNode claims(NationalId who) throws Exception {
        var answer = userinfo(tokens(sara.request(), who).path("access_token"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        return new ObjectMapper().readTree(answer.asByteArray());
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void has_the_claims_of_PSC_in_its_order() throws Exception {
        assertThat(names(claims(CABINET_AND_HOSPITAL)))
                .containsExactly(
                        "Secteur_Activite",
                        "sub",
                        "codeGenreActivite",
                        "SubjectOrganization",
                        "Mode_Acces_Raison",
                        "preferred_username",
                        "codeCivilite",
                        "given_name",
                        "Acces_Regulation_Medicale",
                        "UITVersion",
                        "authMode",
                        "Palier_Authentification",
                        "SubjectRefPro",
                        "SubjectOrganizationID",
                        "SubjectRole",
                        "PSI_Locale",
                        "otherIds",
                        "SubjectNameID",
                        "family_name");
    }

    @Test
    void has_the_members_of_an_exercise_in_the_order_of_PSC() throws Exception {
        var exercise = claims(CABINET_AND_HOSPITAL).at("/SubjectRefPro/exercices/0");
        assertThat(names(exercise))
                .containsExactly(
                        "codeProfession",
                        "codeCategorieProfessionnelle",
                        "codeCiviliteDexercice",
                        "nomDexercice",
                        "prenomDexercice",
                        "codeTypeSavoirFaire",
                        "codeSavoirFaire",
                        "activities");
    }

    @Test
    void has_the_members_of_an_activity_in_the_order_of_PSC_with_its_spellings() throws Exception {
        var activity = claims(CABINET_AND_HOSPITAL).at("/SubjectRefPro/exercices/0/activities/0");
        assertThat(names(activity))
                .containsExactly(
                        "codeModeExercice",
                        "codeSecteurDactivite",
                        "codeSectionPharmacien",
                        "codeRole",
                        "codeGenreActivite",
                        "numeroSiretSite",
                        "numeroSirenSite",
                        "numeroFinessSite",
                        "numeroFinessetablissementJuridique",
                        "identifiantTechniqueDeLaStructure",
                        "raisonSocialeSite",
                        "enseigneCommercialeSite",
                        "complementDestinataire",
                        "complementPointGeographique",
                        "numeroVoie",
                        "indiceRepetitionVoie",
                        "codeTypeDeVoie",
                        "libelleVoie",
                        "mentionDistribution",
                        "bureauCedex",
                        "codePostal",
                        "codeCommune",
                        "codePays",
                        "telephone",
                        "telephone2",
                        "telecopie",
                        "adresseEMail",
                        "codeDepartement",
                        "ancienIdentifiantDeLaStructure",
                        "autoriteDenregistrement");
    }

    @Test
    void tells_of_cabinet_and_hospital_in_one_exercise() throws Exception {
        var claims = claims(CABINET_AND_HOSPITAL);
        assertThat(claims.at("/SubjectRefPro/exercices")).hasSize(1);
        var activities = claims.at("/SubjectRefPro/exercices/0/activities");
        assertThat(activities.findValuesAsText("raisonSocialeSite"))
                .containsExactly("CABINET MEDICAL EXEMPLE", "HOPITAL GENERIQUE  FIN VARI");
        assertThat(activities.findValuesAsText("codeModeExercice")).containsExactly("L", "S");
        assertThat(claims.path("SubjectOrganization").asText()).isEqualTo("CABINET MEDICAL EXEMPLE");
        assertThat(claims.path("SubjectOrganizationID").asText()).isEqualTo("R00001");
        assertThat(claims.path("Secteur_Activite").asText()).isEqualTo("SA07^1.2.250.1.71.4.2.4");
        assertThat(claims.path("SubjectRole")).hasToString("[\"10^1.2.250.1.213.1.1.5.5\"]");
        assertThat(claims.path("otherIds"))
                .hasToString("[{\"identifiant\":\"899700001011\",\"origine\":\"RPPS\",\"qualite\":1}]");
        assertThat(claims.path("authMode").asText()).isEqualTo("MOBILE");
        assertThat(claims.path("SubjectNameID").asText()).isEqualTo("899700001011");
        assertThat(claims.path("sub").asText()).isEqualTo("f:550dc1c8-d97b-4b1e-ac8c-8eb4471cf9dd:899700001011");
    }

    @Test
    void has_no_null_anywhere() throws Exception {
        for (var who : List.of(CABINET_AND_HOSPITAL, WITHOUT_ACTIVITY, WITHOUT_EXERCISE)) {
            assertThat(claims(who).toString()).doesNotContain("null");
        }
    }

    @Test
    void of_somebody_without_activity_has_an_exercise_and_empty_activities() throws Exception {
        var claims = claims(WITHOUT_ACTIVITY);
        assertThat(claims.at("/SubjectRefPro/exercices/0/codeProfession").asText())
                .isEqualTo("10");
        assertThat(claims.at("/SubjectRefPro/exercices/0/activities")).isEmpty();
        assertThat(claims.path("SubjectOrganization").asText("absent")).isEmpty();
        assertThat(claims.path("Secteur_Activite").asText("absent")).isEmpty();
    }

    @Test
    void of_somebody_without_exercise_has_empty_exercices_and_no_role() throws Exception {
        var claims = claims(WITHOUT_EXERCISE);
        assertThat(claims.at("/SubjectRefPro/exercices").isArray()).isTrue();
        assertThat(claims.at("/SubjectRefPro/exercices")).isEmpty();
        assertThat(claims.path("SubjectRole")).isEmpty();
    }

    @Test
    void of_two_professions_has_two_exercises_and_two_roles() throws Exception {
        var claims = claims(TWO_PROFESSIONS);
        assertThat(claims.at("/SubjectRefPro/exercices")).hasSize(2);
        assertThat(claims.path("SubjectRole"))
                .hasToString("[\"10^1.2.250.1.213.1.1.5.5\",\"21^1.2.250.1.213.1.1.5.5\"]");
    }

    @Test
    void is_accepted_by_a_strict_parser() throws Exception {
        var parsed = UserInfoResponse.parse(Answers.of(userinfo(accessToken())));
        assertThat(parsed.indicatesSuccess()).isTrue();
        assertThat(parsed.toSuccessResponse().getUserInfo().getSubject().getValue())
                .endsWith(CABINET_AND_HOSPITAL.value());
    }

    @Test
    void is_answered_to_a_form_with_the_token() {
        assertThat(given().formParam("access_token", accessToken())
                        .post(Paths.USERINFO)
                        .<String>path("SubjectNameID"))
                .isEqualTo(CABINET_AND_HOSPITAL.value());
    }

    @Test
    void is_plain_JSON_whatever_the_client_accepts() {
        var answer = given().header("Authorization", "Bearer " + accessToken())
                .accept("application/jwt")
                .get(Paths.USERINFO);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
    }

    @Test
    void is_answered_to_POST_too() {
        var token = accessToken();
        given().header("Authorization", "bearer " + token)
                .post(Paths.USERINFO)
                .then()
                .statusCode(200);
    }
}
