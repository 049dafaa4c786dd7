package dev.ecps.idp.ecps.activation;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.LANDLINE;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.PSYCHOLOGIST;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.WITHOUT_CONTACTS;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.WITHOUT_MAIL;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.WITHOUT_MOBILE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.messaging.OutboxMessage;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.PhonePaths;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ActivationEndpointTest extends ActivationCalls {
    @Nested
    class POST_of_a_national_identifier {
        @Test
        void returns_201_with_masked_contacts() {
            open(" 8 99700001243 ")
                    .statusCode(201)
                    .body("contacts.mail", equalTo("a*****e@exemple.test"))
                    .body("contacts.phone", equalTo("*****26"))
                    .body("expiresAt", notNullValue());
        }

        @Test
        void masks_the_number_that_the_SMS_goes_to_however_the_directory_writes_it() {
            var before = practitioners.find(PSYCHOLOGIST).orElseThrow().contacts();
            practitioners.changeContacts(PSYCHOLOGIST, new Contacts(before.mail(), "06 39 98 00 2 6 "));
            open(PSYCHOLOGIST.value()).statusCode(201).body("contacts.phone", equalTo("*****26"));
            practitioners.changeContacts(PSYCHOLOGIST, before);
        }

        @ParameterizedTest
        @CsvSource({
            "'', EMPTY",
            "'  ', EMPTY",
            "99700001243, MISSING_PREFIX",
            "990000010, MISSING_PREFIX",
            "89970000124, MISSING_PREFIX",
            "8997000012433, WRONG_LENGTH",
            "docteur, UNKNOWN_FORM",
            "899799999999, NOT_IN_DIRECTORY"
        })
        void that_is_not_recognised_returns_404_with_the_cause(String typed, String cause) {
            is(open(typed), 404, "national-id-not-recognised")
                    .body("cause", equalTo(cause))
                    .body("field", equalTo("nationalId"))
                    .body("detail", containsString("Identifiant RPPS non reconnu."));
        }

        static Stream<Arguments> missing() {
            return Stream.of(
                    Arguments.of(WITHOUT_MAIL, "MAIL"),
                    Arguments.of(LANDLINE, "MOBILE"),
                    Arguments.of(WITHOUT_MOBILE, "MOBILE"),
                    Arguments.of(WITHOUT_CONTACTS, "BOTH"));
        }

        @ParameterizedTest
        @MethodSource("missing")
        void of_somebody_who_cannot_be_reached_returns_422_with_what_is_missing(NationalId who, String cause) {
            is(open(who.value()), 422, "contacts-missing").body("cause", equalTo(cause));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{} | nationalId",
                    "null | nationalId",
                    "'' | nationalId",
                    "{\"nationalId\":null} | nationalId",
                    "{\"nationalId\":{}} | nationalId",
                    "{\"rpps\":\"1\"} | rpps",
                    "[] | body",
                    "{ | body"
                })
        void that_is_malformed_returns_400_about_it(String body, String field) {
            is(post(PhonePaths.ACTIVATIONS, body), 400, "invalid-request").body("field", equalTo(field));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"mail | ", "link | {\"link\":\"x\"}", "sms | {\"tag\":\"k3rP0x-Tag_\"}", "code | {\"code\":\"1\"}"
            })
    void a_step_of_an_unknown_activation_returns_404(String step, String body) {
        is(post(step("nobody-knows-it", step), body == null ? "" : body), 404, "activation-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "link | {} | link",
                "link | '' | link",
                "sms | '' | tag",
                "sms | {} | body",
                "sms | {\"tag\":\"short\"} | body",
                "code | {} | code",
                "code | {\"code\":null} | code"
            })
    void a_step_without_its_member_returns_400_about_it(String step, String body, String field) {
        var refused = is(post(step(opened(PSYCHOLOGIST), step), body), 400, "invalid-request");
        refused.body("field", equalTo(field));
        if (field.equals("body")) refused.body("detail", equalTo("tag must be 11 characters of base64url."));
    }

    @Test
    void the_mail_shows_name_link_and_QR_code_and_the_SMS_ends_with_the_tag_of_the_phone() {
        codeAccepted();
        var mail = newest(OutboxMessage.Kind.MAIL);
        assertThat(mail.to()).isEqualTo("aurelie.psychologue-sans-carte@exemple.test");
        assertThat(mail.subject()).isEqualTo("Activation de votre e-CPS");
        assertThat(mail.text())
                .contains("Aurélie PSYCHOLOGUE-SANS-CARTE", mail.links().get(0), "You asked for");
        assertThat(mail.qr()).isEqualTo(mail.links().get(0)).contains("/activation/");
        var sms = newest(OutboxMessage.Kind.SMS);
        assertThat(sms.to()).isEqualTo("+33639980026");
        assertThat(sms.text()).contains(sms.codes().get(0)).endsWith("\n" + TAG);
    }

    @Test
    void a_link_that_was_read_under_another_host_is_good_too() {
        var activation = opened(PSYCHOLOGIST);
        given().post(step(activation, PhonePaths.MAIL)).then().statusCode(200);
        var link = newest(OutboxMessage.Kind.MAIL).links().get(0);
        var elsewhere = "https://ecps.example" + link.substring(link.indexOf("/activation/"));
        post(step(activation, PhonePaths.LINK), "{\"link\":\"" + elsewhere + "\\n\"}")
                .statusCode(204);
    }

    @Nested
    class The_link_in_a_browser {
        @Test
        void shows_itself_and_uses_nothing_up() {
            var activation = opened(PSYCHOLOGIST);
            given().post(step(activation, PhonePaths.MAIL)).then().statusCode(200);
            var link = newest(OutboxMessage.Kind.MAIL).links().get(0);
            var page = given().get(link).then().statusCode(200).extract();
            assertThat(page.htmlPath().getString("**.find { it.@id == 'link' }.@value"))
                    .isEqualTo(link);
            assertThat(page.asString()).contains("data:image/png;base64,", "Démarrer l&#39;activation");
            given().get(link).then().statusCode(200);
            post(step(activation, PhonePaths.LINK), "{\"link\":\"" + link + "\"}")
                    .statusCode(204);
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "<script>", "%3Cscript%3E"})
        void of_another_form_is_not_found(String token) {
            given().get("/activation/" + token).then().statusCode(404);
        }
    }
}
