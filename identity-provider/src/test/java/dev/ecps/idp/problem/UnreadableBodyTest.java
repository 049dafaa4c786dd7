package dev.ecps.idp.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ecps.idp.oidc.protocol.Paths;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is the caller's fault, is told so, and costs little memory. */
@QuarkusTest
class UnreadableBodyTest {
    private static final int TOO_LONG = 300 * 1024;

    @Test
    void a_malformed_form_at_the_token_endpoint_is_an_invalid_request() {
        given().contentType("application/x-www-form-urlencoded")
                .body("grant_type=%")
                .post(Paths.TOKEN)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type=%zz&%=&&=&b=%ff", "=", "&=&"})
    void a_form_without_rhyme_or_reason_is_an_invalid_request(String body) {
        given().contentType("application/x-www-form-urlencoded")
                .body(body)
                .post(Paths.TOKEN)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void a_form_in_a_character_set_that_there_is_none_of_is_an_invalid_request() throws Exception {
        var answer = posted(Paths.TOKEN, "application/x-www-form-urlencoded; charset=bogus");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_request");
    }

    @Test
    void a_media_type_that_is_none_is_not_supported() throws Exception {
        assertThat(posted(Paths.USERINFO, "a/b/c").statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox/api/practitioners/899700001011/answer", "/sandbox/api/clients/x"})
    void text_where_JSON_is_wanted_is_told_with_the_remedy(String path) {
        given().contentType("text/plain")
                .body("approve")
                .put(path)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", containsString("application/json"));
    }

    /** By a client that sends what it is told to. */
    private static HttpResponse<String> posted(String path, String mediaType) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=refresh_token"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_form_of_thousands_of_members_is_a_bad_request() {
        given().contentType("application/x-www-form-urlencoded")
                .body("a=1&".repeat(5_000))
                .post("/login")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login/again", "/login/abandon", "/auth"})
    void a_malformed_form_at_a_page_is_a_bad_request(String path) {
        given().contentType("application/x-www-form-urlencoded")
                .body("id=%")
                .post(path)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"advance\":\"PT1S\"} more",
                "{\"advance\":\"PT1S\",\"advance\":\"PT2S\"}",
                "{\"advance\":1}",
            })
    void JSON_is_taken_at_its_word(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/sandbox/api/time")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ecps/challenges/x/answer", "/sandbox/api/clients", Paths.TOKEN})
    void a_body_of_300_kB_is_too_long(String path) {
        given().contentType("application/json")
                .body("x".repeat(TOO_LONG))
                .post(path)
                .then()
                .statusCode(413);
    }

    @Test
    void the_import_of_a_directory_may_be_longer() {
        // It is read, and found to be no extract
        given().contentType("text/plain")
                .body("x".repeat(TOO_LONG))
                .post("/sandbox/api/directory")
                .then()
                .statusCode(400)
                .body("field", equalTo("body"));
    }
}
