package dev.ecps.idp.oidc.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.TestSettings;
import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Address;
import dev.ecps.idp.ecps.practitioner.Birth;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Situation;
import dev.ecps.idp.ecps.practitioner.Structure;
import dev.ecps.wire.NationalId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("unchecked")
class UserinfoDocumentTest {
    private static final NationalId ID = new NationalId("899700001011");
    private static final Address NOWHERE = new Address("", "", "", "", "", "", "", "", "", "", "", "");
    private static final Birth BIRTH = new Birth(null, "", "", "", "");

    private static Map<String, Object> document(Map<String, String> settings, Activity... activities) {
        return new UserinfoDocument(TestSettings.of(ClaimsConfig.class, settings))
                .full(person(activities), "f:x:" + ID.value(), "CARD");
    }

    private static Map<String, Object> document(String setting, String value, Activity... activities) {
        return document(Map.of("ecps.claims." + setting, value), activities);
    }

    private static Practitioner person(Activity... activities) {
        var exercise = new Exercise("10", "C", "DR", "EXEMPLE", "Camille", "S", "SM54", List.of(activities));
        return new Practitioner(
                ID,
                "EXEMPLE",
                List.of("Camille"),
                BIRTH,
                "M",
                Contacts.NONE,
                List.of(new OtherId(ID.value(), "RPPS", 1)),
                List.of(exercise),
                Situation.IMPORTED);
    }

    private static Activity at(String name, String sector) {
        var structure = new Structure("", "", "", "", "R-" + name, "", name, "", NOWHERE, "", "", "", "");
        return new Activity("L", sector, "", "", "GENR01", structure, "CNOM/CNOM/CNOM");
    }

    private static final Activity CABINET = at("CABINET", "SA07");
    private static final Activity HOSPITAL = at("HOPITAL", "SA01");

    private static Map<String, Object> firstActivity(Map<String, Object> document) {
        var exercises =
                (List<Map<String, Object>>) ((Map<String, Object>) document.get("SubjectRefPro")).get("exercices");
        return ((List<Map<String, Object>>) exercises.get(0).get("activities")).get(0);
    }

    @Nested
    class In_the_shape_of_August_2021 {
        private final Map<String, Object> document = document("userinfo-shape", "august-2021", CABINET);

        @Test
        void the_claims_are_those_of_a_capture_in_its_order() {
            assertThat(document.keySet())
                    .containsExactly(
                            "Secteur_Activite",
                            "sub",
                            "email_verified",
                            "SubjectOrganization",
                            "Mode_Acces_Raison",
                            "preferred_username",
                            "given_name",
                            "Acces_Regulation_Medicale",
                            "UITVersion",
                            "Palier_Authentification",
                            "SubjectRefPro",
                            "SubjectOrganizationID",
                            "SubjectRole",
                            "PSI_Locale",
                            "SubjectNameID",
                            "family_name");
        }

        @Test
        void the_civility_stands_first_within_SubjectRefPro_and_activities_have_no_kind() {
            assertThat(((Map<String, Object>) document.get("SubjectRefPro")).keySet())
                    .containsExactly("codeCivilite", "exercices");
            assertThat(firstActivity(document))
                    .doesNotContainKey("codeGenreActivite")
                    .hasSize(29);
        }
    }

    @Nested
    class In_the_shape_of_February_2023 {
        private final Map<String, Object> document = document("userinfo-shape", "february-2023", CABINET);

        @Test
        void there_are_authMode_and_otherIds_and_no_email_verified() {
            assertThat(document)
                    .containsEntry("authMode", "CARD")
                    .containsKey("otherIds")
                    .doesNotContainKeys("email_verified", "codeCivilite", "codeGenreActivite");
        }

        @Test
        void the_civility_still_stands_within_SubjectRefPro_and_the_kind_of_an_activity_is_empty() {
            assertThat(((Map<String, Object>) document.get("SubjectRefPro"))).containsEntry("codeCivilite", "M");
            assertThat(firstActivity(document))
                    .containsEntry("codeGenreActivite", "")
                    .hasSize(30);
        }
    }

    @Nested
    class In_the_shape_of_November_2023 {
        @Test
        void civility_and_kind_stand_at_the_top() {
            assertThat(document(Map.of(), CABINET))
                    .containsEntry("codeCivilite", "M")
                    .containsEntry("codeGenreActivite", "GENR01")
                    .containsEntry("authMode", "CARD");
            assertThat(firstActivity(document(Map.of(), CABINET))).containsEntry("codeGenreActivite", "GENR01");
        }

        @Test
        void authMode_can_be_left_out_as_in_the_public_capture() {
            assertThat(document("auth-mode", "false", CABINET)).doesNotContainKey("authMode");
        }
    }

    @Nested
    class With_two_activities {
        @Test
        void the_first_one_speaks_for_the_practitioner() {
            assertThat(document(Map.of(), CABINET, HOSPITAL))
                    .containsEntry("SubjectOrganization", "CABINET")
                    .containsEntry("SubjectOrganizationID", "R-CABINET")
                    .containsEntry("Secteur_Activite", "SA07^1.2.250.1.71.4.2.4");
        }

        @Test
        void the_last_one_does_if_the_setting_says_so() {
            assertThat(document("organization", "last", CABINET, HOSPITAL))
                    .containsEntry("SubjectOrganization", "HOPITAL")
                    .containsEntry("Secteur_Activite", "SA01^1.2.250.1.71.4.2.4");
        }

        @Test
        void none_does_if_only_a_single_one_may() {
            assertThat(document("organization", "only", CABINET, HOSPITAL))
                    .containsEntry("SubjectOrganization", "")
                    .containsEntry("SubjectOrganizationID", "")
                    .containsEntry("Secteur_Activite", "");
            assertThat(document("organization", "only", HOSPITAL)).containsEntry("SubjectOrganization", "HOPITAL");
        }
    }

    @Test
    void a_claim_that_nobody_knows_comes_last_if_it_is_asked_for() {
        assertThat(document("extra-claim", "true", CABINET).keySet()).last().isEqualTo("ChampsAjoute");
        assertThat(document(Map.of(), CABINET)).doesNotContainKey("ChampsAjoute");
    }
}
