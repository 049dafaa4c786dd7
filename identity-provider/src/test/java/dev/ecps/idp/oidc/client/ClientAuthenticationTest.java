package dev.ecps.idp.oidc.client;

import static dev.ecps.idp.walk.RelyingParty.codeForm;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.LogLines;
import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.RelyingParty;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the profile faithful, as PSC's Keycloak. */
@QuarkusTest
class ClientAuthenticationTest {
    private static final String REFUSED = "Invalid client or Invalid client credentials";
    private static final String ODD_ID = "app:%+&=1";
    private static final String ODD_SECRET = "p%40ss_word+:&=~";

    @Inject
    TravellingClock clock;

    @Inject
    Addresses addresses;

    @Inject
    ClientAuthentication authentication;

    @Inject
    Clients clients;

    @BeforeEach
    void register() {
        register(Map.of("client_id", "one", "client_secret", "secret-one"));
        register(Map.of("client_id", "two", "client_secret", "secret-two"));
        register(Map.of("client_id", "public-app", "token_endpoint_auth_method", "none"));
    }

    private static void register(Map<String, ?> members) {
        var body = new HashMap<String, Object>(members);
        body.put("redirect_uris", List.of(RelyingParty.CALLBACK));
        given().contentType("application/json")
                .body(body)
                .post("/sandbox/api/clients")
                .then()
                .statusCode(201);
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Response send(String authorization, Map<String, String> more) {
        var form = codeForm("worthless");
        form.putAll(more);
        var request = given().formParams(form);
        return (authorization.isEmpty() ? request : request.header("Authorization", authorization)).post(Paths.TOKEN);
    }

    private static void isRecognised(Response answer) {
        assertThat(answer.asString()).contains("invalid_grant");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static void isRefused(Response answer, String error) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.<String>path("error")).isEqualTo(error);
        assertThat(answer.<String>path("error_description")).isEqualTo(REFUSED);
    }

    @Nested
    class A_secret {
        @Test
        void in_the_header_is_percent_encoded_as_RFC_6749_asks() {
            register(Map.of("client_id", ODD_ID, "client_secret", ODD_SECRET));
            isRecognised(send(basic(encoded(ODD_ID), encoded(ODD_SECRET)), Map.of()));
        }

        @Test
        void in_the_form_may_have_any_sign() {
            register(Map.of("client_id", ODD_ID, "client_secret", ODD_SECRET));
            isRecognised(send("", Map.of("client_id", ODD_ID, "client_secret", ODD_SECRET)));
        }

        @Test
        void may_come_as_a_tool_makes_the_header_of_the_user_part_of_an_address() {
            isRecognised(send(basic("one", "secret-one"), Map.of()));
        }

        @Test
        void in_the_form_wins_over_the_header() {
            isRecognised(send(basic("one", "wrong"), Map.of("client_id", "one", "client_secret", "secret-one")));
            isRefused(
                    send(basic("one", "secret-one"), Map.of("client_id", "one", "client_secret", "wrong")),
                    "unauthorized_client");
        }

        @Test
        void goes_with_a_client_id_in_the_form_that_says_the_same() {
            isRecognised(send(basic("one", "secret-one"), Map.of("client_id", "one")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"secret-two", "secret-one", "x"})
        void of_one_client_with_the_name_of_another_is_refused(String second) {
            isRefused(
                    send(basic("one", "secret-one"), Map.of("client_id", "two", "client_secret", second)),
                    "unauthorized_client");
        }

        @Test
        void that_is_missing_is_refused_like_a_wrong_one() {
            isRefused(send("", Map.of("client_id", "one")), "unauthorized_client");
            isRefused(send("", Map.of("client_id", "one", "client_secret", "")), "unauthorized_client");
        }

        @Test
        void is_not_looked_for_in_a_header_of_another_kind() {
            isRefused(send("Bearer secret-one", Map.of("client_id", "one")), "unauthorized_client");
            isRecognised(send("Negotiate abc", Map.of("client_id", "one", "client_secret", "secret-one")));
        }

        @Test
        void may_not_come_in_two_headers() {
            var answer = given().headers(
                            "Authorization", basic("one", "secret-one"), "Authorization", basic("one", "secret-one"))
                    .formParams(codeForm("worthless"))
                    .post(Paths.TOKEN);
            isRefused(answer, "invalid_client");
        }

        @Test
        void that_is_wrong_is_told_to_the_log_once() {
            var id = "wrong-" + UUID.randomUUID();
            register(Map.of("client_id", id, "client_secret", "right"));
            try (var log = LogLines.of(ClientAuthentication.class)) {
                for (int i = 0; i < 3; i++) isRefused(send(basic(id, "hunter2"), Map.of()), "unauthorized_client");
                isRefused(send("", Map.of("client_id", id)), "unauthorized_client");
                assertThat(log.lines())
                        .containsExactly(
                                "The client " + id + " is refused: its secret is wrong.",
                                "The client " + id + " is refused: it shows no secret.");
            }
        }

        @Test
        void of_a_client_that_there_is_none_of_is_told_with_the_remedy_and_legibly() {
            try (var log = LogLines.of(ClientAuthentication.class)) {
                isRefused(send("", Map.of("client_id", "nobody\nFATAL", "client_secret", "x")), "invalid_client");
                assertThat(log.lines()).hasSize(1);
                assertThat(log.lines().get(0))
                        .contains("nobody?FATAL", "/sandbox/api/clients")
                        .doesNotContain("\n");
            }
        }

        @Test
        void never_reaches_the_log() {
            try (var log = LogLines.of("dev.ecps.idp")) {
                send(basic("one", "hunter2"), Map.of());
                send("", Map.of("client_id", "one", "client_secret", "hunter2"));
                given().queryParam("client_secret", "hunter2")
                        .formParams(codeForm("worthless"))
                        .post(Paths.TOKEN);
                assertThat(log.lines()).noneMatch(line -> line.contains("hunter2"));
            }
        }
    }

    @Test
    void a_refusal_has_no_WWW_Authenticate_as_with_Keycloak() {
        assertThat(send(basic("one", "wrong"), Map.of()).header("WWW-Authenticate"))
                .isNull();
    }

    @Nested
    class A_caller_whose_client_is_in_memory {
        @Test
        void needs_no_look_into_the_database_even_if_it_is_unregistered_meanwhile() throws Exception {
            var id = "going-" + UUID.randomUUID();
            register(Map.of("client_id", id, "client_secret", "secret"));
            var caller = authentication.caller(shown(id, "secret"));
            assertThat(caller.atHand()).isTrue();
            assertThat(clients.forget(id)).isTrue();
            assertThat(caller.proven().id()).isEqualTo(id);
            assertThat(authentication.caller(shown(id, "secret")).atHand()).isFalse();
        }

        private Presented shown(String id, String secret) throws Presented.BrokenHeader {
            return Presented.in(List.of(basic(id, secret)), new Parameters(Map.of()), Optional.empty());
        }
    }

    @Nested
    class A_public_client {
        @Test
        void proves_nothing_and_says_who_it_is() {
            isRecognised(send("", Map.of("client_id", "public-app")));
        }

        @Test
        void may_send_whatever_secret_it_likes() {
            isRecognised(send("", Map.of("client_id", "public-app", "client_secret", "x")));
        }

        @Test
        void is_not_to_be_had_with_the_secret_of_another() {
            isRefused(send(basic("one", "secret-one"), Map.of("client_id", "public-app")), "unauthorized_client");
        }
    }

    @Nested
    class A_client_that_is_known_by_its_certificate {
        @Test
        void is_refused_over_plain_http_whatever_it_sends_and_the_log_says_why() {
            register(Map.of("client_id", "tls-only", "tls_client_auth_subject_dn", "CN=tls-only,C=FR"));
            try (var log = LogLines.of(ClientAuthentication.class)) {
                isRefused(send("", Map.of("client_id", "tls-only")), "unauthorized_client");
                isRefused(send(basic("tls-only", "CN=tls-only,C=FR"), Map.of()), "unauthorized_client");
                assertThat(log.lines()).anyMatch(line -> line.contains("tls-only") && line.contains("https"));
            }
        }
    }

    @Nested
    class A_client_that_signs_assertions {
        private final String id = "jwt-" + UUID.randomUUID();
        private RSAKey key;

        @BeforeEach
        void registerKey() throws Exception {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            register(Map.of("client_id", id, "jwks", new JWKSet(key.toPublicJWK()).toJSONObject()));
        }

        private Map<String, String> assertion() throws Exception {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(id)
                    .subject(id)
                    .audience(addresses.issuer())
                    .jwtID(UUID.randomUUID().toString())
                    .expirationTime(Date.from(clock.instant().plusSeconds(60)))
                    .build();
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            jwt.sign(new RSASSASigner(key));
            return Map.of(
                    "client_assertion_type",
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    "client_assertion",
                    jwt.serialize());
        }

        @Test
        void is_refused_as_at_PSC_and_the_log_says_that_this_is_by_design() throws Exception {
            var assertion = assertion();
            clock.advance(Duration.ofMinutes(10)); // the log hears of a thing once in that time
            try (var log = LogLines.of(ClientAuthentication.class)) {
                isRefused(send("", assertion), "invalid_client");
                assertThat(log.lines())
                        .anyMatch(line -> line.contains("by design") && line.contains("ecps.client.private-key-jwt"))
                        .noneMatch(line -> line.contains("make one"))
                        .noneMatch(line -> line.contains(assertion.get("client_assertion")));
            } finally {
                clock.comeBack();
            }
        }

        @Test
        void is_refused_too_when_it_says_who_it_is() throws Exception {
            var form = new HashMap<>(assertion());
            form.put("client_id", id);
            isRefused(send("", form), "unauthorized_client");
        }
    }
}
