package dev.ecps.idp.demo;

import static dev.ecps.idp.demo.Surfer.loginId;
import static dev.ecps.idp.demo.Surfer.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way of a browser, by HTTP alone; the phone's part is the sandbox's. */
@QuarkusTest
class PortalStoryTest {
    private static final String DOCTOR = "899700001011";
    private static final String ANSWER = "/sandbox/api/practitioners/" + DOCTOR + "/answer";
    private static final Pattern PROOF = Pattern.compile("name=\"confirmed\" value=\"([^\"]+)\"");

    @TestHTTPResource("/demo/erpps")
    URI landing;

    private final Surfer browser = new Surfer();

    @BeforeEach
    void theDoctorApproves() {
        doctorAnswers("approve");
    }

    @AfterEach
    void theDoctorAnswersNobody() {
        given().delete(ANSWER);
    }

    private static void doctorAnswers(String answer) {
        given().contentType("application/json")
                .body(Map.of("answer", answer))
                .put(ANSWER)
                .then()
                .statusCode(200);
    }

    private URI page(String path) {
        return landing.resolve(path);
    }

    private HttpResponse<String> identify() {
        var login = browser.follow(browser.get(page(PortalPage.SPACE)));
        var waiting = browser.post(page("/login"), Map.of("id", loginId(login), "nationalId", DOCTOR));
        return browser.get(target(waiting));
    }

    /** What the page waits for: it waits as its script does, unless the phone was faster than the browser. */
    private HttpResponse<String> whenAnswered(HttpResponse<String> numberPage) {
        if (numberPage.statusCode() != 200) return numberPage;
        var id = numberPage.uri().getQuery().replace("id=", "");
        var state = "waiting";
        while (state.contains("waiting"))
            state = browser.get(page("/login/state?id=" + id)).body();
        return browser.get(page("/login?id=" + id));
    }

    private HttpResponse<String> logIn() {
        return browser.follow(whenAnswered(identify()));
    }

    @Test
    void a_doctor_logs_in_reads_their_space_and_logs_out() {
        assertThat(browser.get(landing).body()).contains("href=\"" + page(PortalPage.SPACE) + "\"");

        var space = logIn();
        assertThat(space.uri()).isEqualTo(page(PortalPage.SPACE));
        assertThat(space.statusCode()).isEqualTo(200);
        assertThat(space.body())
                .contains("Bonjour Camille CABINET-ET-HOPITAL")
                .contains("<strong id=\"national-id\">899700001011</strong>")
                .contains("Médecin")
                .contains("CABINET MEDICAL EXEMPLE")
                .contains("<span class=\"tag\">libéral</span>")
                .contains("HOPITAL GENERIQUE  FIN VARI")
                .contains("<span class=\"tag\">salarié</span>");

        var logout = browser.post(page(PortalPage.LOGOUT), Map.of());
        assertThat(query(target(logout)))
                .containsEntry("post_logout_redirect_uri", landing.toString())
                .containsKey("id_token_hint");
        assertThat(browser.follow(logout).uri().getPath()).isEqualTo("/demo/erpps");
        assertThat(browser.follow(browser.get(page(PortalPage.SPACE))).uri().getPath())
                .isEqualTo("/login");
    }

    @Test
    void the_portal_asks_as_PSC_wants_to_be_asked() {
        var question = target(browser.get(page(PortalPage.SPACE)));
        assertThat(question.getPath()).isEqualTo("/auth");
        assertThat(query(question))
                .containsEntry("client_id", "demo-erpps")
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid scope_all")
                .containsEntry("acr_values", "eidas1")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", page(PortalPage.SPACE).toString())
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void the_number_page_tells_for_which_service_it_is() {
        doctorAnswers("ignore");
        assertThat(identify().body()).contains("Portail eRPPS");
    }

    @Test
    void the_portals_cookies_are_sent_to_the_portal_only() {
        logIn();
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.getPath().equals("/demo"))
                .allMatch(HttpCookie::isHttpOnly)
                .noneMatch(cookie -> cookie.getValue().contains("eyJhbGciOiJSUzI1NiI"));
    }

    @Test
    void who_gives_up_finds_a_page_with_a_way_on() {
        doctorAnswers("ignore");
        var number = identify();
        var refusal = browser.follow(browser.post(page("/login/abandon"), Map.of("id", loginId(number))));
        assertThat(refusal.uri().getPath()).isEqualTo(PortalPage.REFUSED);
        assertThat(refusal.statusCode()).isEqualTo(200);
        assertThat(refusal.body())
                .contains("La connexion a été abandonnée")
                .contains("href=\"" + page(PortalPage.SPACE) + "\"");
    }

    @Test
    void a_code_that_the_provider_refuses_ends_on_a_page_with_a_way_on() {
        var question = query(target(browser.get(page(PortalPage.SPACE))));
        var answer = browser.get(page(PortalPage.SPACE + "?code=invented&state=" + question.get("state")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("La connexion n&#39;a pas pu aller à son terme");
    }

    @Test
    void a_session_that_ended_at_the_provider_ends_here_too() {
        logIn();
        var hint =
                query(target(browser.post(page(PortalPage.LOGOUT), Map.of()))).get("id_token_hint");
        assertThat(hint).isNotBlank();
        var other = new Surfer();
        assertThat(other.get(page("/auth/realms/esante-wallet/protocol/openid-connect/logout?id_token_hint=" + hint))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.follow(browser.get(page(PortalPage.SPACE))).uri().getPath())
                .isEqualTo("/login");
    }

    @Test
    void a_logout_without_a_session_leads_to_the_door() {
        var answer = browser.post(page(PortalPage.LOGOUT), Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(target(answer)).isEqualTo(landing);
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> decode(pair[1])));
    }

    private static String decode(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
