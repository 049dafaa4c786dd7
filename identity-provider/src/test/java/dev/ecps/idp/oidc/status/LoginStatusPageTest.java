package dev.ecps.idp.oidc.status;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.HOSPITAL_PHARMACIST;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.ecps.idp.browser.Browser;
import dev.ecps.idp.oidc.logout.notice.Listener;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LoginStatusPageTest {
    @TestHTTPResource
    URI provider;

    private String at(String path) {
        return "http://localhost:" + provider.getPort() + path;
    }

    @Test
    void any_site_may_frame_the_page_and_nothing_but_our_script_runs_in_it() {
        var page = given().get(Paths.CHECK_SESSION);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("X-Frame-Options")).isNull();
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("frame-ancestors");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8081, 204",
        "http://localhost:8082, 403",
        "https://localhost:8081, 403",
        "http://localhost:8081/callback, 403",
        "'', 403",
        "null, 403"
    })
    void pages_of_a_clients_own_origin_may_ask(String origin, int status) {
        given().queryParam("client_id", RelyingParty.named("SARA").id())
                .queryParam("origin", origin)
                .get(Paths.CHECK_SESSION + "/init")
                .then()
                .statusCode(status);
    }

    @Test
    void nobody_may_ask_for_a_client_that_is_unknown() {
        given().queryParam("client_id", "nobody")
                .queryParam("origin", "http://localhost:8081")
                .get(Paths.CHECK_SESSION + "/init")
                .then()
                .statusCode(403);
    }

    /** A page of the service on the same site, with the frame in it, that shows what it hears. */
    private void serve(HttpExchange call) throws IOException {
        var page = """
                <!doctype html><p id='heard'></p><iframe id='op' src='%s'></iframe>
                <script>
                  addEventListener('message', (e) => { if (e.origin === new URL('%s').origin) heard.textContent = e.data; });
                  function ask(message) { heard.textContent = ''; op.contentWindow.postMessage(message, '%s'); }
                </script>
                """.formatted(at(Paths.CHECK_SESSION), at("/"), at("/")).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "text/html");
        call.sendResponseHeaders(200, page.length);
        call.getResponseBody().write(page);
        call.close();
    }

    private static String ask(Browser browser, String message) {
        browser.script("ask('" + message + "')");
        return browser.await("#heard:not(:empty)").getText();
    }

    @Test
    void a_page_learns_that_its_user_is_logged_in_and_later_no_more() {
        try (var service = Listener.answering((Listener.Answer) this::serve);
                var browser = Browser.headless("fr")) {
            var home = "http://localhost:" + service.authority().split(":")[1] + "/";
            var sara = RelyingParty.named("SARA", home);
            Login.answer(HOSPITAL_PHARMACIST, "{\"answer\":\"approve\",\"times\":1}");
            browser.open(at(RelyingParty.address(sara.request())));
            browser.await("#nationalId").sendKeys(HOSPITAL_PHARMACIST.value());
            browser.await("form .button").click();
            browser.await(driver -> driver.getCurrentUrl().contains("code="));
            var tokens = sara.redeem(Login.code(URI.create(browser.driver().getCurrentUrl())));
            String state = tokens.path("session_state");
            browser.await("#op");
            assertThat(ask(browser, sara.id() + " " + state)).isEqualTo("unchanged");
            assertThat(ask(browser, sara.id() + " another-state")).isEqualTo("changed");
            assertThat(ask(browser, "nobody " + state)).isEqualTo("error");
            assertThat(ask(browser, "nonsense")).isEqualTo("error");
            browser.open(at(Paths.LOGOUT) + "?id_token_hint=" + tokens.path("id_token"));
            browser.open(home);
            assertThat(ask(browser, sara.id() + " " + state)).isEqualTo("changed");
        }
    }
}
