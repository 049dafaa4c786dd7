package dev.ecps.idp.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.ecps.idp.oidc.protocol.Paths;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that only lead on. */
@QuarkusTest
class HomePageTest {
    private static String page(String address, String language) {
        var answer = given().header("Accept-Language", language).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        return answer.asString();
    }

    @Test
    void the_start_page_says_that_it_is_unofficial_and_leads_everywhere() {
        assertThat(page("/", "fr"))
                .contains("lang=\"fr\"", "simulateur non officiel")
                .contains("href=\"/demo/erpps\"", "href=\"/sandbox/outbox\"", "href=\"/sandbox/logouts\"")
                .contains("href=\"/sandbox/api/openapi\"", Paths.WELL_KNOWN + "/wallet-openid-configuration");
    }

    @Test
    void it_is_French_unless_English_is_asked_for() {
        assertThat(page("/", "de")).contains("lang=\"fr\"");
        assertThat(page("/", "en-GB"))
                .contains("lang=\"en\"", "unofficial simulator")
                .doesNotContain("personnes");
        assertThat(page("/?ui_locales=en", "fr")).contains("lang=\"en\"");
    }

    @Test
    void the_sandbox_leads_to_its_pages() {
        assertThat(page("/sandbox", "fr")).contains("Bac à sable", "href=\"/\"", "href=\"/sandbox/outbox\"");
        assertThat(page("/sandbox/", "en")).contains("Sandbox", "href=\"/sandbox/api/openapi\"");
    }

    @Test
    void the_demonstration_begins_with_the_doors_of_its_services() {
        for (var address : List.of("/", "/demo")) {
            assertThat(page(address, "fr"))
                    .containsSubsequence("href=\"/demo/erpps\"", "href=\"/demo/sante-fr\"", "href=\"/demo/sara\"");
        }
        assertThat(page("/demo", "en")).contains("Demonstration services");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sandbox",
                "/sandbox/time",
                "/sandbox/outbox",
                "/sandbox/logouts",
                "/lecteur",
                "/operateur",
                "/edit",
                "/annuaire",
                "/login-page",
                "/ma-cps",
                "/demo",
                "/demo/erpps",
                "/demo/erpps/franceconnect",
                "/demo/sante-fr",
                "/demo/sara"
            })
    void each_page_leads_to_the_other_language(String address) {
        assertThat(page(address, "fr")).contains("lang=\"fr\"", "?ui_locales=en\" lang=\"en\"");
        assertThat(page(address + "?ui_locales=en", "fr")).contains("lang=\"en\"", "?ui_locales=fr\" lang=\"fr\"");
    }

    @Test
    void a_language_that_was_chosen_once_stays_for_the_pages_that_follow() {
        var chosen = given().header("Accept-Language", "fr").get("/?ui_locales=en");
        given().header("Accept-Language", "fr")
                .cookies(chosen.cookies())
                .get("/demo/sara")
                .then()
                .body(containsString("lang=\"en\""));
        assertThat(given().get("/?ui_locales=xx").cookies()).isEmpty();
        assertThat(given().get("/").cookies()).isEmpty();
    }

    @Test
    void what_a_relying_party_asks_for_is_for_its_login_alone() {
        assertThat(given().redirects()
                        .follow(false)
                        .get("/auth?ui_locales=en&client_id=nobody")
                        .cookies())
                .doesNotContainValue("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/pages.css", "/assets/hall.css"})
    void what_the_pages_need_is_still_there(String asset) {
        given().get(asset).then().statusCode(200);
    }

    @Test
    void what_stands_nowhere_is_not_found() {
        given().get("/nowhere").then().statusCode(404);
    }
}
