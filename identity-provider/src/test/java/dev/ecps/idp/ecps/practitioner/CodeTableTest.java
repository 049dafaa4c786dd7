package dev.ecps.idp.ecps.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTableTest {
    @ParameterizedTest(name = "{0} {1} is «{2}»")
    @CsvSource({
        "PROFESSION, 10, Médecin",
        "PROFESSION, 98, Manipulateur d'électroradiologie médicale",
        "PROFESSION, 213, Accompagnant éducatif et social",
        "PROFESSION, 193, Psychologue",
        "MODE, L, libéral",
        "MODE, S, salarié",
        "MODE, B, bénévole",
        "CATEGORY, E, étudiant",
        "CATEGORY, M, militaire",
        "PROFESSION, 999, ''",
        "PROFESSION, '', ''",
        "MODE, 10, ''",
    })
    void a_code_has_its_french_label_and_an_unknown_one_has_none(CodeTable table, String code, String label) {
        assertThat(table.label(code)).isEqualTo(label);
    }
}
