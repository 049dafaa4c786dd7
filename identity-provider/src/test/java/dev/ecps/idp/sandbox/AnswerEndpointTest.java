package dev.ecps.idp.sandbox;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.DIRECTOR;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.FORMER_ADELI;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.UNKNOWN_CODE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ecps.idp.Races;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnswerEndpointTest {
    private static final String OF = "/sandbox/api/practitioners/";
    private static final String MINE = OF + FORMER_ADELI.value() + "/answer";
    private static final String OF_ANYBODY = OF + "{nationalId}/answer";
    private static final String OF_ANY_CLIENT = "/sandbox/api/clients/{client}/answer";
    private static final String OF_ANY_PAIR = OF + "{nationalId}/clients/{client}/answer";

    @Inject
    TravellingClock clock;

    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    private final TestBrowser browser = new TestBrowser();
    private RelyingParty sara;

    @BeforeEach
    void register() {
        sara = RelyingParty.named("SARA");
    }

    @AfterEach
    void present() {
        clock.comeBack();
        given().delete(MINE).then().statusCode(204);
        devices.activeOf(FORMER_ADELI).stream()
                .flatMap(phone -> challenges.pendingOn(phone.id()).stream())
                .forEach(asked -> challenges.withdraw(asked.id()));
    }

    private static ValidatableResponse put(String address, String body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .put(address)
                .then();
    }

    private static void isProblem(ValidatableResponse response, int status, String type, String field) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecps:problem:" + type))
                .body("field", equalTo(field));
    }

    private Login asked() {
        var login = Login.begin(browser, sara.request());
        assertThat(login.identify(FORMER_ADELI.value()).statusCode()).isEqualTo(303);
        return login;
    }

    private static void says(Login login, String text) {
        assertThat(login.look().asString()).contains(text);
    }

    private static void endsWith(Login login, String text) {
        login.awaitOver();
        says(login, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_ANYBODY, OF_ANY_CLIENT, OF_ANY_PAIR})
    void the_OpenAPI_document_tells_what_each_call_answers(String path) {
        var calls = given().get("/sandbox/api/openapi?format=json").jsonPath().setRootPath("paths.'" + path + "'");
        for (var call : List.of("put", "post", "get")) {
            var good = call.equals("post") ? "201" : "200";
            assertThat(calls.getString(call + ".responses.'" + good + "'.content.'application/json'.schema.'$ref'"))
                    .as(call)
                    .endsWith("/Answer");
        }
        for (var call : List.of("put", "post", "get", "delete"))
            assertThat(calls.getString(call + ".responses.'404'.content.'application/problem+json'.schema.'$ref'"))
                    .as(call)
                    .endsWith("/Problem");
        assertThat(calls.getString("put.responses.'400'.description")).contains("field names it");
        assertThat(calls.getString("get.responses.'404'.description")).contains("no answer stands");
        assertThat(calls.getString("delete.responses.'404'.description")).doesNotContain("no answer stands");
    }

    @Nested
    class PUT {
        @Test
        void returns_what_stands_and_makes_a_virtual_phone() {
            devices.activeOf(FORMER_ADELI).ifPresent(device -> devices.delete(device.id()));
            put(MINE, "{\"answer\":\"wrong-number\",\"delay\":\"PT1.5S\",\"times\":2}")
                    .statusCode(200)
                    .body("nationalId", equalTo(FORMER_ADELI.value()))
                    .body("answer", equalTo("wrong-number"))
                    .body("delay", equalTo("PT1.5S"))
                    .body("times", equalTo(2))
                    .body("phone", equalTo("virtual"));
            given().get(MINE)
                    .then()
                    .statusCode(200)
                    .body("answer", equalTo("wrong-number"))
                    .body("times", equalTo(2));
        }

        @Test
        void leaves_a_real_phone_as_it_is() {
            var phone = devices.register(new NewDevice(FORMER_ADELI, "{}", "verifier", "phone", false));
            put(MINE, "{\"answer\":\"decline\"}").statusCode(200).body("phone", equalTo("real"));
            assertThat(devices.activeOf(FORMER_ADELI)).contains(phone);
            devices.delete(phone.id());
        }

        @Test
        void returns_409_for_a_real_phone_that_is_blocked() {
            var phone = devices.register(new NewDevice(FORMER_ADELI, "{}", "verifier", "phone", false));
            for (int i = 0; i < 3; i++) devices.checkPin(phone.id(), new PinEvidence.WrongOnPurpose());
            put(MINE, "{\"answer\":\"approve\"}")
                    .statusCode(409)
                    .body("type", equalTo("urn:ecps:problem:conflict"))
                    .body("detail", containsString("blocked"));
            given().get(MINE).then().statusCode(404);
            devices.delete(phone.id());
        }

        @ParameterizedTest
        @ValueSource(strings = {"30B0000191/CDET00001", "30B0000191%2FCDET00001", "30b0000191%2fcdet00001"})
        void takes_an_identifier_with_a_slash_raw_and_encoded(String inPath) {
            put(OF + inPath + "/answer", "{\"answer\":\"approve\"}")
                    .statusCode(200)
                    .body("nationalId", equalTo(DIRECTOR.value()));
            given().urlEncodingEnabled(false)
                    .delete(OF + inPath + "/answer")
                    .then()
                    .statusCode(204);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{} | answer",
                    "null | answer",
                    "{\"answer\":null} | answer",
                    "{\"answer\":\"yes\"} | answer",
                    "{\"answer\":\"APPROVE\"} | answer",
                    "{\"answer\":\"approve\",\"delay\":\"soon\"} | delay",
                    "{\"answer\":\"approve\",\"delay\":\"\"} | delay",
                    "{\"answer\":\"approve\",\"delay\":\"PT-1S\"} | delay",
                    "{\"answer\":\"approve\",\"delay\":\"PT1H0.1S\"} | delay",
                    "{\"answer\":\"approve\",\"times\":0} | times",
                    "{\"answer\":\"approve\",\"times\":-1} | times",
                    "{\"answer\":\"approve\",\"times\":1000001} | times",
                    "{\"answer\":\"approve\",\"times\":99999999999} | times",
                    "{\"answer\":\"approve\",\"times\":\"often\"} | times",
                    "{\"answer\":\"approve\",\"tmies\":1} | tmies",
                    "{\"answer\":{}} | answer",
                    "[] | body",
                    "{ | body"
                })
        void of_a_wrong_member_returns_400_about_it_and_changes_nothing(String body, String field) {
            isProblem(put(MINE, body), 400, "invalid-request", field);
            given().get(MINE).then().statusCode(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"899799999999", "99700001110", "nobody", "%20"})
        void for_somebody_the_directory_does_not_have_returns_404(String who) {
            isProblem(put(OF + who + "/answer", "{\"answer\":\"approve\"}"), 404, "not-found", "nationalId");
        }

        @Test
        void of_a_form_returns_415() {
            given().formParam("answer", "approve").put(MINE).then().statusCode(415);
        }

        @Test
        void by_many_at_once_makes_one_phone() throws Exception {
            var address = OF + UNKNOWN_CODE.value() + "/answer";
            var answers = Races.of(
                    6,
                    i -> () ->
                            put(address, "{\"answer\":\"approve\"}").extract().statusCode());
            assertThat(answers).containsOnly(200);
            given().delete(address);
        }
    }

    @Nested
    class The_answer {
        @Test
        void approve_logs_in() {
            put(MINE, "{\"answer\":\"approve\"}");
            assertThat(Login.query(asked().awaitTarget())).containsKey("code");
            assertThat(Login.query(Login.through(new TestBrowser(), sara.request(), FORMER_ADELI)))
                    .containsKey("code");
        }

        @Test
        void decline_refuses() {
            put(MINE, "{\"answer\":\"decline\"}");
            endsWith(asked(), "La connexion a été refusée sur le téléphone.");
        }

        @Test
        void wrong_number_refuses() {
            put(MINE, "{\"answer\":\"wrong-number\"}");
            endsWith(asked(), "n&#39;était pas celui affiché ici.");
        }

        @Test
        void wrong_pin_refuses_twice_and_blocks_the_third_time_and_the_next_answer_makes_a_new_phone() {
            devices.activeOf(FORMER_ADELI).ifPresent(device -> devices.delete(device.id()));
            put(MINE, "{\"answer\":\"wrong-pin\"}");
            endsWith(asked(), "La connexion a été refusée sur le téléphone.");
            endsWith(asked(), "La connexion a été refusée sur le téléphone.");
            endsWith(asked(), "votre e-CPS est bloquée.");
            put(MINE, "{\"answer\":\"approve\"}").body("phone", equalTo("virtual"));
            assertThat(Login.query(asked().awaitTarget())).containsKey("code");
        }

        @Test
        void ignore_lets_the_request_expire() {
            put(MINE, "{\"answer\":\"ignore\"}");
            var login = asked();
            assertThat(login.state()).isEqualTo("waiting");
            clock.advance(Duration.ofSeconds(120));
            endsWith(login, "La demande a expiré");
        }

        @Test
        void is_given_to_a_request_that_waits_already() {
            put(MINE, "{\"answer\":\"ignore\",\"times\":1}");
            var login = asked();
            put(MINE, "{\"answer\":\"decline\"}");
            endsWith(login, "La connexion a été refusée sur le téléphone.");
        }

        @Test
        void is_given_after_its_delay_which_time_travel_shortens() {
            put(MINE, "{\"answer\":\"approve\",\"delay\":\"PT100S\"}");
            var login = asked();
            clock.advance(Duration.ofSeconds(60));
            assertThat(login.state()).isEqualTo("waiting");
            clock.advance(Duration.ofSeconds(40));
            assertThat(Login.query(login.awaitTarget())).containsKey("code");
        }

        @Test
        void is_given_as_often_as_it_should_be_and_then_stands_no_more() {
            put(MINE, "{\"answer\":\"decline\",\"times\":2}");
            asked().awaitOver();
            given().get(MINE).then().statusCode(200).body("times", equalTo(1));
            asked().awaitOver();
            given().get(MINE).then().statusCode(404);
            assertThat(asked().state()).isEqualTo("waiting");
        }
    }

    @Nested
    class DELETE {
        @Test
        void ends_the_answer() {
            put(MINE, "{\"answer\":\"approve\"}");
            given().delete(MINE).then().statusCode(204);
            given().get(MINE).then().statusCode(404);
            assertThat(asked().state()).isEqualTo("waiting");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ",\"times\":1"})
        void ends_an_answer_that_is_on_its_way(String times) {
            put(MINE, "{\"answer\":\"approve\",\"delay\":\"PT1M\"" + times + "}");
            var login = asked();
            assertThat(login.state()).isEqualTo("waiting");
            given().delete(MINE).then().statusCode(204);
            clock.advance(Duration.ofSeconds(61));
            assertThat(login.state()).isEqualTo("waiting");
        }

        @Test
        void for_nobody_returns_404() {
            isProblem(given().delete(OF + "899799999999/answer").then(), 404, "not-found", "nationalId");
        }
    }

    @Test
    void GET_without_a_standing_answer_returns_404() {
        given().get(MINE).then().statusCode(404).body("type", equalTo("urn:ecps:problem:not-found"));
    }
}
