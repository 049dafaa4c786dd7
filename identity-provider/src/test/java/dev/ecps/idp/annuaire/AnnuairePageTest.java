package dev.ecps.idp.annuaire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnnuairePageTest {
    private static String page(String query) {
        return given().header("Accept-Language", "fr")
                .get("/annuaire" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void a_number_is_found_by_name_without_accents_or_case() {
        assertThat(page("?name=generaliste")).contains("99700001029", "899700001029", "Médecin", "Une personne");
        assertThat(page("?name=GÉNéral&profession=10&town=paris")).contains("99700001029");
    }

    @Test
    void nobody_is_shown_before_anybody_searched() {
        assertThat(page("")).doesNotContain("99700001029", "role=\"status\"");
        assertThat(page("?name=+&town=")).contains("Indiquez un nom");
    }

    @Test
    void nobody_found_is_told() {
        assertThat(page("?name=zzzz")).contains("Personne ne correspond");
    }

    @Test
    void contact_data_are_never_shown() {
        assertThat(page("?name=generaliste")).doesNotContain("martin.generaliste@", "06 39 98", "063998");
        assertThat(page("?name=martin.generaliste@exemple.test")).doesNotContain("99700001029");
    }

    @Test
    void many_people_come_by_pages() {
        var first = page("?profession=10");
        assertThat(first).contains("Page suivante").doesNotContain("Page précédente");
        var second = page("?profession=10&page=1");
        assertThat(second).contains("Page précédente");
        assertThat(page("?profession=10&page=99999"))
                .contains("Page précédente")
                .doesNotContain("Page suivante");
    }

    @Test
    void what_was_typed_stays_and_is_shown_as_text() {
        assertThat(page("?name=<script>\"x")).contains("&lt;script&gt;&quot;x").doesNotContain("<script>");
        assertThat(page("?name=" + "x".repeat(5000))).contains("Personne ne correspond");
    }

    @Test
    void it_is_there_in_English() {
        given().get("/annuaire?name=zzzz&ui_locales=en")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("Nobody fits this search"));
    }
}
