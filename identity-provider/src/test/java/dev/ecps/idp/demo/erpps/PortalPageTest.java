package dev.ecps.idp.demo.erpps;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.ecps.idp.address.Addresses;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PortalPageTest {
    private static final String CONNECT = Addresses.REALM + "/protocol/openid-connect";

    @TestHTTPResource("/demo/erpps/espace")
    String space;

    @Test
    void GET_of_the_door_warns_of_FranceConnect_and_leads_to_the_login() {
        given().get("/demo/erpps")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("<title>Portail eRPPS (démonstration)</title>"))
                .body(containsString("ne vous identifiez pas avec FranceConnect"))
                .body(containsString("href=\"" + space + "\">S&#39;identifier avec Pro Santé Connect</a>"));
    }

    @Test
    void the_door_leads_to_the_number_and_names_the_card() {
        given().get("/demo/erpps")
                .then()
                .body(containsString("href=\"/annuaire\">Retrouver mon numéro"))
                .body(containsString("votre carte CPS si vous en possédez une"));
    }

    @Test
    void GET_of_the_door_answers_in_English_to_who_reads_English() {
        given().header("Accept-Language", "en-GB")
                .get("/demo/erpps")
                .then()
                .body(containsString("Log in with Pro Santé Connect"));
        given().get("/demo/erpps?ui_locales=en").then().body(containsString("lang=\"en\""));
    }

    @Test
    void GET_of_the_space_sends_a_stranger_to_the_provider() {
        given().redirects()
                .follow(false)
                .get("/demo/erpps/espace")
                .then()
                .statusCode(302)
                .header("Location", startsWith(space.replace("/demo/erpps/espace", "/auth?")));
    }

    @Test
    void GET_of_the_space_takes_no_bearer_token_for_a_session() {
        given().redirects()
                .follow(false)
                .auth()
                .oauth2("whatever")
                .get("/demo/erpps/espace")
                .then()
                .statusCode(302);
    }

    @Test
    void GET_of_the_space_with_a_code_nobody_asked_for_starts_a_login() {
        given().redirects()
                .follow(false)
                .get("/demo/erpps/espace?code=invented&state=invented")
                .then()
                .statusCode(302)
                .header("Location", containsString("/auth?response_type=code"));
    }

    @Test
    void GET_of_the_logout_is_refused_since_a_foreign_page_can_link_to_it() {
        given().get("/demo/erpps/deconnexion").then().statusCode(405);
    }

    @Test
    void GET_after_an_error_of_the_provider_repeats_nothing_that_came_with_it() {
        given().get("/demo/erpps/refus?error=server_error&error_description=Call+0123456789")
                .then()
                .statusCode(200)
                .body(containsString("Vous pouvez recommencer"))
                .body(not(containsString("0123456789")));
    }

    @Test
    void the_secret_that_was_once_published_opens_nothing() {
        given().auth()
                .preemptive()
                .basic("demo-erpps", "demo-erpps-secret")
                .formParam("grant_type", "authorization_code")
                .formParam("code", "invented")
                .post(CONNECT + "/token")
                .then()
                .statusCode(401);
    }

    @Test
    void the_client_stands_in_no_configuration_and_is_registered_all_the_same() {
        given().get("/sandbox/api/clients/demo-erpps")
                .then()
                .statusCode(200)
                .body("client_name", is("Portail eRPPS"))
                .body("redirect_uris", contains(space))
                .body("post_logout_redirect_uris", contains(space.replace("/espace", "")));
    }

    @Test
    void a_page_deeper_in_the_space_sends_a_stranger_to_the_provider_and_one_spelt_oddly_too() {
        for (var path : List.of("/demo/erpps/espace/", "/demo//erpps/espace", "/demo/erpps;x=1/espace")) {
            given().urlEncodingEnabled(false)
                    .redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .statusCode(anyOf(is(302), is(404)))
                    .body(not(containsString("SubjectNameID")));
        }
    }

    @Test
    void the_providers_own_bearer_and_basic_authentication_stay_its_own() {
        given().auth()
                .oauth2("not.a.token")
                .get(CONNECT + "/userinfo")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error_description=\"Token verification failed\""));
        given().auth()
                .preemptive()
                .basic("demo-client", "demo-secret")
                .formParam("grant_type", "authorization_code")
                .formParam("code", "invented")
                .formParam("redirect_uri", "http://localhost:3000/callback")
                .post(CONNECT + "/token")
                .then()
                .statusCode(400)
                .body("error", is("invalid_grant"));
        given().auth()
                .preemptive()
                .basic("demo-client", "wrong")
                .formParam("grant_type", "authorization_code")
                .post(CONNECT + "/token")
                .then()
                .statusCode(401)
                .body("error", is("unauthorized_client"));
    }
}
