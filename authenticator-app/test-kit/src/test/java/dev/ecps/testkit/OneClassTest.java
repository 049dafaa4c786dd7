package dev.ecps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.sandbox.OutboxMessage.Kind;
import dev.ecps.phone.sandbox.PhoneAnswer;
import dev.ecps.testkit.http.Http;
import dev.ecps.testkit.login.Browser;
import dev.ecps.testkit.problem.Failed;
import dev.ecps.testkit.sandbox.Practitioner;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What one class with the annotation gets. */
@EcpsSimulator(redirectUris = {"http://localhost:9999/cb", "http://localhost:9999/other"})
class OneClassTest {
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    static Ecps before;
    Ecps ecps;

    private JsonNode userinfo(URI answer, Client client) throws Exception {
        var code = CODE.matcher(answer.getRawQuery());
        assertThat(code.find()).as(answer.toString()).isTrue();
        var basic = Base64.getEncoder().encodeToString((client.id() + ":" + client.secret()).getBytes());
        var redirect = URLEncoder.encode(client.redirectUris().get(0), StandardCharsets.UTF_8);
        var token = Http.plain()
                .send(Http.to(URI.create(ecps.issuer() + "/protocol/openid-connect/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=authorization_code&code=" + code.group(1) + "&redirect_uri=" + redirect))
                        .build());
        var access =
                new ObjectMapper().readTree(token.body()).path("access_token").asText();
        var userinfo = Http.plain()
                .send(Http.to(URI.create(ecps.issuer() + "/protocol/openid-connect/userinfo"))
                        .header("Authorization", "Bearer " + access)
                        .build());
        return new ObjectMapper().readTree(userinfo.body());
    }

    @Test
    void a_login_takes_one_line_and_the_tokens_are_of_the_practitioner(Practitioner practitioner) throws Exception {
        var answer = ecps.login(ecps.client().authorizationRequest());

        assertThat(answer.toString()).startsWith("http://localhost:9999/cb?");
        var userinfo = userinfo(answer, ecps.client());
        assertThat(userinfo.path("SubjectNameID").asText()).isEqualTo(practitioner.nationalId());
        assertThat(userinfo.path("family_name").asText()).isEqualTo(practitioner.familyName());
    }

    @Test
    void a_practitioner_who_declines_comes_back_with_access_denied() {
        var answer = ecps.decline(ecps.client().authorizationRequest());

        assertThat(answer.getQuery()).contains("error=access_denied").doesNotContain("code=");
    }

    @Test
    void a_browser_that_somebody_else_drives_is_approved_without_reading_the_number(Phone phone) {
        var browser = new Browser();
        browser.open(ecps.client().authorizationRequest());
        browser.enter(phone.nationalId());

        assertThat(phone.approve()).isEqualTo("OneClassTest");
        assertThat(browser.goOn().getQuery()).contains("code=");
    }

    @Test
    void the_sandbox_answers_in_the_place_of_the_phone() {
        try (var fresh = Ecps.start();
                var answer = fresh.answers().give(PhoneAnswer.approve())) {
            var browser = new Browser();
            browser.open(fresh.client().authorizationRequest());
            browser.enter(fresh.practitioner().nationalId());

            assertThat(browser.goOn().getQuery()).contains("code=");
        }
    }

    @Test
    void a_wrong_number_ends_the_login_with_the_words_of_the_page(Phone phone) {
        var browser = new Browser();
        browser.open(ecps.client().authorizationRequest());
        var right = browser.identify(phone.nationalId());
        var numbers = phone.ecps().awaitPrompt().unlock(phone.pin());
        var wrong = numbers.numbers().stream()
                .filter(number -> !number.value().equals(right))
                .findFirst();

        numbers.pick(wrong.orElseThrow());

        assertThatThrownBy(browser::goOn)
                .isInstanceOf(Failed.class)
                .hasMessageContaining("The login page does not go on: ")
                .hasMessageNotContaining("(no message)");
    }

    @Test
    void the_typed_steps_of_the_phone_are_at_hand(Phone phone) {
        var browser = new Browser();
        browser.open(ecps.client().authorizationRequest());
        var shown = browser.identify(phone.nationalId());
        var prompt = phone.ecps().awaitPrompt();

        assertThatThrownBy(() -> prompt.unlock(Pin.of("9153"))).isInstanceOf(Refused.class);
        assertThat(prompt.unlock(phone.pin()).numbers())
                .extracting(Object::toString)
                .contains(shown);
    }

    @Test
    void the_outbox_holds_the_mail_and_the_SMS_of_the_activation() {
        ecps.phone();

        assertThat(ecps.outbox().messages())
                .extracting(message -> message.kind())
                .containsExactly(Kind.SMS, Kind.MAIL);
        assertThat(ecps.outbox().mail().activationLink())
                .startsWith(ecps.provider().toString());
        assertThat(ecps.outbox().sms().code()).matches("\\d{6}");
    }

    @Test
    void an_application_that_draws_its_port_gives_its_redirect_URIs_later() {
        try (var later = Ecps.start()) {
            var before = later.client();
            var after = later.client("http://localhost:4711/cb");

            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.secret()).isEqualTo(before.secret());
            assertThat(later.login(after.authorizationRequest())).hasPort(4711).hasPath("/cb");
        }
    }

    @Test
    void the_clock_can_be_read_but_not_moved_while_others_use_the_provider() {
        assertThat(Duration.between(ecps.clock().now(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThatThrownBy(() -> ecps.clock().advance(Duration.ofMinutes(2)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("@EcpsSimulator(ownProvider = true)");
    }

    @Test
    void neither_secret_nor_key_is_printed() {
        assertThat(ecps.client().toString()).doesNotContain(ecps.client().secret());
    }

    @Test
    void a_page_that_leads_to_no_login_says_what_the_provider_says() {
        var unknown = URI.create(ecps.client().authorizationEndpoint() + "?client_id=nobody&response_type=code");

        assertThatThrownBy(() -> ecps.login(unknown)).isInstanceOf(Failed.class).hasMessageContaining("HTTP 400");
    }

    @Nested
    class In_a_nested_class {
        @Test
        void everything_is_that_of_the_class_around(Ecps nested, Client client) {
            assertThat(nested).isSameAs(ecps).isSameAs(before);
            assertThat(client).isEqualTo(ecps.client());
        }
    }
}
