package dev.ecps.idp.sandbox;

import static dev.ecps.idp.messaging.TestMessages.LINK;
import static dev.ecps.idp.messaging.TestMessages.activationMail;
import static dev.ecps.idp.messaging.TestMessages.codeSms;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.ecps.idp.messaging.Mail;
import dev.ecps.idp.messaging.Messages;
import dev.ecps.idp.messaging.Outbox;
import dev.ecps.idp.messaging.QrCodes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OutboxPageTest {
    private static final String PAGE = "/sandbox/outbox";

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    @BeforeEach
    void twoMessages() throws Exception {
        outbox.empty();
        messages.send(activationMail("helene@exemple.fr"));
        messages.send(codeSms("0612345678", "424242"));
    }

    private long idOfMail() {
        return outbox.newestFirst().get(1).id();
    }

    @Test
    void GET_shows_mails_and_SMS_with_their_links_and_codes() {
        given().get(PAGE)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(allOf(
                        containsString("Activez votre e-CPS dès aujourd’hui"),
                        containsString("Votre code d’activation e-CPS : 424242"),
                        containsString("<code>424242</code>"),
                        containsString("<code>" + LINK + "</code>"),
                        containsString("src=\"/sandbox/outbox/" + idOfMail() + "/html\"")));
    }

    @Test
    void GET_reloads_itself_where_there_is_no_script() {
        given().get(PAGE)
                .then()
                .body(containsString("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>"));
    }

    @Test
    void GET_with_a_recipient_shows_only_theirs() {
        given().queryParam("to", "+33 6 12 34 56 78")
                .get(PAGE)
                .then()
                .body(allOf(containsString("<code>424242</code>"), not(containsString(LINK))))
                .body(containsString("<option value=\"0612345678\" selected>"));
    }

    @ParameterizedTest
    @CsvSource({"'',fr,Boîte d’envoi", "'',en-GB,Outbox", "en,fr,Outbox"})
    void GET_answers_in_the_language_of_its_reader(String uiLocales, String header, String title) {
        given().queryParam("ui_locales", uiLocales)
                .header("Accept-Language", header)
                .get(PAGE)
                .then()
                .body(containsString("<title>" + title + "</title>"))
                .body(containsString(
                        header.startsWith("en") || uiLocales.equals("en") ? "lang=\"en\"" : "lang=\"fr\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "/list"})
    void GET_allows_no_inline_script_and_no_foreign_origin(String path) {
        given().get(path)
                .then()
                .header(
                        "Content-Security-Policy",
                        startsWith("default-src 'none'; style-src 'self'; script-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Cache-Control", "no-store")
                .body(not(containsString("style=")))
                .body(not(containsString("<style")));
    }

    @Test
    void GET_writes_what_a_message_says_and_never_runs_it() throws Exception {
        var script = "<script>alert(1)</script>\"'";
        messages.send(new Mail(
                "\"<x>\"@exemple.fr", script, script, "", null, List.of("javascript:alert(1)"), List.of(script)));
        given().get(PAGE)
                .then()
                .body(not(containsString("<script>alert")))
                .body(not(containsString("\"<x>\"@")))
                .body(not(containsString("href=\"javascript")));
    }

    @Test
    void GET_of_a_mail_shows_its_HTML_and_its_QR_code_without_script() {
        var answer = given().get(PAGE + "/" + idOfMail() + "/html")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("sandbox "))
                .header("Content-Security-Policy", not(containsString("allow-scripts")))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<head><base target=\"_blank\">"))
                .body(not(containsString("cid:")))
                .extract()
                .asString();
        var picture = Pattern.compile("data:image/png;base64,([^\"]+)").matcher(answer);
        assertThat(picture.find()).isTrue();
        assertThat(QrCodes.read(Base64.getDecoder().decode(picture.group(1)))).isEqualTo(LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999999999999", "9999999999999999999999", "x"})
    void GET_of_a_mail_that_there_is_none_of_returns_404(String id) {
        given().get(PAGE + "/" + id + "/html").then().statusCode(404);
    }

    @Test
    void GET_of_an_SMS_as_a_mail_returns_404() {
        given().get(PAGE + "/" + outbox.newestFirst().get(0).id() + "/html")
                .then()
                .statusCode(404);
    }

    @Test
    void POST_to_empty_empties_the_outbox_and_returns_to_the_page() {
        given().redirects()
                .follow(false)
                .post(PAGE + "/empty")
                .then()
                .statusCode(303)
                .header("Location", endsWith(PAGE));
        assertThat(outbox.newestFirst()).isEmpty();
    }
}
