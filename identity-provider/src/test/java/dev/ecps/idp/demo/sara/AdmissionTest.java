package dev.ecps.idp.demo.sara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.idp.demo.Account;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {
    @ParameterizedTest
    @CsvSource({
        "899700001011, 10, C, ADMITTED",
        "899700001268, 10, M, ADMITTED",
        "0990000010, 26, C, ADMITTED",
        "899700001342, 999, C, ADMITTED",
        "899700001102, 10, E, STUDENT",
        "30B0000190/CPET00001, '', '', STAFF",
        "500000119200015/CPAT00045, '', C, STAFF",
        "899700001136, '', '', NO_EXERCISE",
        "ANS20210107161422, '', '', NO_EXERCISE",
        "'', '', '', STAFF"
    })
    void who_practises_a_profession_comes_in(String id, String profession, String category, Admission admission)
            throws JsonProcessingException {
        assertThat(Admission.of(account(
                        id,
                        "{'codeProfession':'" + profession + "','codeCategorieProfessionnelle':'" + category + "'}")))
                .isEqualTo(admission);
    }

    @ParameterizedTest
    @CsvSource({"899700001136, NO_EXERCISE", "30B0000190/CPET00001, STAFF"})
    void without_any_exercise_nobody_comes_in(String id, Admission admission) throws JsonProcessingException {
        assertThat(Admission.of(account(id, ""))).isEqualTo(admission);
    }

    @ParameterizedTest
    @CsvSource({"'{\"codeProfession\":\"60\",\"codeCategorieProfessionnelle\":\"C\"}'"})
    void a_professional_who_studies_again_comes_in(String other) throws JsonProcessingException {
        var both = "{'codeProfession':'10','codeCategorieProfessionnelle':'E'}," + other;
        assertThat(Admission.of(account("899700001011", both))).isEqualTo(Admission.ADMITTED);
    }

    private static Account account(String id, String exercises) throws JsonProcessingException {
        var userinfo = "{'SubjectNameID':'" + id + "','SubjectRefPro':{'exercices':[" + exercises + "]}}";
        return Account.of(new ObjectMapper().readTree(userinfo.replace('\'', '"')));
    }
}
