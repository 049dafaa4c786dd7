package dev.ecps.idp.sandbox;

import static dev.ecps.idp.messaging.TestMessages.LINK;
import static dev.ecps.idp.messaging.TestMessages.activationMail;
import static dev.ecps.idp.messaging.TestMessages.codeSms;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import dev.ecps.idp.messaging.Messages;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MessagesEndpointTest {
    private static final String MESSAGES = "/sandbox/api/messages";

    @Inject
    Messages messages;

    @BeforeEach
    void threeMessages() throws Exception {
        given().delete(MESSAGES).then().statusCode(204);
        messages.send(activationMail("helene@exemple.fr"));
        messages.send(codeSms("0612345678", "111111"));
        messages.send(codeSms("0698765432", "222222"));
    }

    @Test
    void GET_returns_the_newest_message_first() {
        given().get(MESSAGES)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("to", contains("0698765432", "0612345678", "helene@exemple.fr"));
    }

    @Test
    void GET_returns_every_member_of_a_mail() {
        var mail = activationMail("helene@exemple.fr");
        given().get(MESSAGES + "?kind=mail")
                .then()
                .body("$", hasSize(1))
                .body("[0].size()", equalTo(9))
                .body("[0].kind", equalTo("MAIL"))
                .body("[0].to", equalTo(mail.to()))
                .body("[0].subject", equalTo(mail.subject()))
                .body("[0].text", equalTo(mail.text()))
                .body("[0].html", equalTo(mail.html()))
                .body("[0].links", contains(LINK))
                .body("[0].codes", empty())
                .body("[0].qr", equalTo(LINK))
                .body("[0].time", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"));
    }

    @Test
    void GET_returns_empty_members_where_an_SMS_has_none() {
        given().get(MESSAGES + "?kind=SMS&limit=1")
                .then()
                .body("$", hasSize(1))
                .body("[0].size()", equalTo(9))
                .body("[0].codes", contains("222222"))
                .body("[0].links", empty())
                .body("[0].subject", equalTo(""))
                .body("[0].html", equalTo(""))
                .body("[0].qr", equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 12 34 56 78", "+33612345678", "%2B33612345678", "06.12.34.56.78"})
    void GET_to_a_phone_number_in_any_spelling_returns_its_messages(String to) {
        given().urlEncodingEnabled(false)
                .get(MESSAGES + "?to=" + to.replace(" ", "%20"))
                .then()
                .body("codes", contains(contains("111111")));
    }

    @Test
    void GET_to_a_mail_address_in_capitals_returns_its_messages() {
        given().queryParam("to", "HELENE@exemple.fr").get(MESSAGES).then().body("$", hasSize(1));
    }

    @Test
    void GET_to_nobody_known_returns_an_empty_array() {
        given().queryParam("to", "nobody@exemple.fr")
                .get(MESSAGES)
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    @Test
    void GET_returns_no_more_than_the_limit() {
        given().get(MESSAGES + "?limit=2").then().body("codes", contains(contains("222222"), contains("111111")));
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,-1", "limit,many", "limit,99999999999", "kind,FAX"})
    void GET_with_a_malformed_parameter_returns_400_about_it(String parameter, String value) {
        given().queryParam(parameter, value)
                .get(MESSAGES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(parameter));
    }

    @Test
    void GET_tells_which_kinds_are_kept() {
        given().get(MESSAGES).then().header("Outbox-Keeps", "MAIL, SMS, LETTER");
    }

    @Test
    void DELETE_empties_the_outbox() {
        given().delete(MESSAGES).then().statusCode(204);
        given().get(MESSAGES).then().body("$", empty());
    }

    @Test
    void GET_of_the_OpenAPI_document_describes_this_API_and_nothing_else() {
        given().accept("application/json")
                .get("/sandbox/api/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItems(MESSAGES, "/sandbox/api/time"))
                .body("paths.keySet().findAll { !it.startsWith('/sandbox/api/') }", empty())
                .body("paths.'/sandbox/api/messages'.get.description", containsString("SMTP"))
                .body("paths.'/sandbox/api/time'.post.responses.keySet()", hasItems("200", "400", "403"))
                .body("components.securitySchemes.size()", equalTo(1))
                .body("components.securitySchemes.SandboxKey.name", equalTo("X-Sandbox-Key"))
                .body("components.schemas.Kind.'enum'", contains("MAIL", "SMS", "LETTER"))
                .body("components.schemas.Problem.properties.keySet()", hasItems("type", "detail", "field"));
    }
}
