package dev.ecps.idp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static Account told(String userinfo) throws JsonProcessingException {
        return Account.of(new ObjectMapper().readTree(userinfo.replace('\'', '"')));
    }

    @Test
    void codes_become_words() throws Exception {
        var exercise = told("{'SubjectRefPro':{'exercices':[{'codeProfession':'60','codeCategorieProfessionnelle':'C',"
                        + "'codeCiviliteDexercice':'','prenomDexercice':'Nathalie','nomDexercice':'LIBERALE',"
                        + "'activities':[{'codeModeExercice':'L','codeSecteurDactivite':'SA07'}]}]}}")
                .exercises()
                .get(0);
        assertThat(exercise.profession()).isEqualTo("Infirmier");
        assertThat(exercise.category()).isEqualTo("civil");
        assertThat(exercise.name()).isEqualTo("Nathalie LIBERALE");
        assertThat(exercise.activities().get(0).mode()).isEqualTo("libéral");
        assertThat(exercise.activities().get(0).sector()).isEqualTo("cabinet individuel");
    }

    @Test
    void a_code_without_a_word_stays_a_code() throws Exception {
        var exercise = told("{'SubjectRefPro':{'exercices':[{'codeProfession':'999'}]}}")
                .exercises()
                .get(0);
        assertThat(exercise.profession()).isEqualTo("999");
        assertThat(exercise.skill()).isEmpty();
        assertThat(exercise.activities()).isEmpty();
    }

    @Test
    void an_address_is_written_on_one_line_without_its_empty_pieces() throws Exception {
        var activity = told("{'SubjectRefPro':{'exercices':[{'activities':[{'raisonSocialeSite':'CABINET',"
                        + "'enseigneCommercialeSite':'','numeroVoie':'2','indiceRepetitionVoie':'','codeTypeDeVoie':'R',"
                        + "'libelleVoie':'DE L EXEMPLE','bureauCedex':'75015 PARIS','codePostal':'75015'}]}]}}")
                .exercises()
                .get(0)
                .activities()
                .get(0);
        assertThat(activity.place()).isEqualTo("CABINET");
        assertThat(activity.address()).isEqualTo("2 R DE L EXEMPLE, 75015 PARIS");
    }

    @Test
    void somebody_without_exercises_is_shown_all_the_same() throws Exception {
        var account = told("{'SubjectNameID':'30B0000190/CPET00001','family_name':'PERSONNEL',"
                + "'otherIds':[{'identifiant':'30B0000190/CPET00001','origine':'FINESS','qualite':1}]}");
        assertThat(account.nationalId()).isEqualTo("30B0000190/CPET00001");
        assertThat(account.otherIds()).containsExactly("30B0000190/CPET00001 (FINESS)");
        assertThat(account.exercises()).isEmpty();
    }
}
