package dev.ecps.idp.oidc.token;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.VOLUNTEER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.TokenIntrospectionErrorResponse;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Answers;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IntrospectionEndpointTest {
    @Inject
    TravellingClock clock;

    private RelyingParty sara;
    private RelyingParty api;
    private Response tokens;

    @BeforeEach
    void logIn() {
        sara = RelyingParty.named("SARA");
        api = RelyingParty.named("API");
        tokens = sara.redeem(Login.code(Login.through(new TestBrowser(), sara.request(), VOLUNTEER)));
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private static Response introspect(RelyingParty caller, String token) {
        return given().auth()
                .preemptive()
                .basic(caller.id(), caller.secret())
                .formParam("token", token)
                .post(Paths.INTROSPECTION);
    }

    private static Map<String, Object> members(Response answer) {
        return answer.jsonPath().getMap("");
    }

    private static TokenIntrospectionSuccessResponse strictlyRead(Response answer) throws Exception {
        return TokenIntrospectionResponse.parse(Answers.of(answer)).toSuccessResponse();
    }

    private void isInactive(Response answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("{\"active\":false}");
        assertThat(strictlyRead(answer).isActive()).isFalse();
    }

    @Nested
    class A_good_access_token {
        @Test
        void is_told_in_the_members_of_PSC_in_its_order() {
            assertThat(members(introspect(sara, tokens.path("access_token"))).keySet())
                    .containsExactly(
                            "exp",
                            "iat",
                            "auth_time",
                            "jti",
                            "iss",
                            "sub",
                            "typ",
                            "azp",
                            "nonce",
                            "session_state",
                            "preferred_username",
                            "acr",
                            "scope",
                            "sid",
                            "authMode",
                            "otherIds",
                            "SubjectNameID",
                            "client_id",
                            "username",
                            "active");
        }

        @Test
        void is_told_to_another_client_too_because_that_is_how_APIs_check_tokens() throws Exception {
            var answer = introspect(api, tokens.path("access_token"));
            var read = strictlyRead(answer);
            assertThat(read.isActive()).isTrue();
            assertThat(read.getClientID().getValue()).isEqualTo(sara.id());
            assertThat(read.getUsername()).isEqualTo(VOLUNTEER.value());
            assertThat(read.getScope().contains("scope_all")).isTrue();
            assertThat(members(answer))
                    .containsEntry("SubjectNameID", VOLUNTEER.value())
                    .containsEntry("typ", "Bearer")
                    .containsEntry("azp", sara.id())
                    .containsEntry("acr", "eidas1");
        }

        @Test
        void is_told_in_plain_JSON_whatever_the_caller_accepts() {
            for (var accept : List.of("application/jwt", "application/token-introspection+jwt", "text/html")) {
                var answer = given().auth()
                        .preemptive()
                        .basic(api.id(), api.secret())
                        .accept(accept)
                        .formParam("token", tokens.<String>path("access_token"))
                        .post(Paths.INTROSPECTION);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.contentType()).isEqualTo("application/json");
                assertThat(answer.<Boolean>path("active")).isTrue();
            }
        }

        @Test
        void is_told_with_any_hint() {
            for (var hint : List.of("access_token", "refresh_token", "x")) {
                var answer = given().auth()
                        .preemptive()
                        .basic(api.id(), api.secret())
                        .formParam("token", tokens.<String>path("access_token"))
                        .formParam("token_type_hint", hint)
                        .post(Paths.INTROSPECTION);
                assertThat(answer.<Boolean>path("active")).isTrue();
            }
        }
    }

    @Nested
    class A_good_refresh_token {
        @Test
        void is_told_without_SubjectNameID() throws Exception {
            var answer = introspect(api, tokens.path("refresh_token"));
            assertThat(strictlyRead(answer).isActive()).isTrue();
            assertThat(members(answer))
                    .containsEntry("typ", "Refresh")
                    .containsEntry("client_id", sara.id())
                    .containsEntry("username", VOLUNTEER.value())
                    .doesNotContainKey("SubjectNameID");
        }

        @Test
        void is_no_longer_good_once_it_was_used() throws Exception {
            var next = sara.refresh(tokens.path("refresh_token"));
            isInactive(introspect(sara, tokens.path("refresh_token")));
            assertThat(introspect(sara, next.path("refresh_token")).<Boolean>path("active"))
                    .isTrue();
        }
    }

    @Nested
    class Inactive_and_nothing_more {
        @ParameterizedTest
        @ValueSource(strings = {"", "nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
        void is_what_is_no_token(String token) throws Exception {
            isInactive(introspect(api, token));
        }

        @Test
        void is_an_ID_token() throws Exception {
            isInactive(introspect(api, tokens.path("id_token")));
        }

        @Test
        void is_an_access_token_of_120_seconds_ago() throws Exception {
            var token = tokens.<String>path("access_token");
            clock.advance(Duration.ofSeconds(118));
            assertThat(introspect(api, token).<Boolean>path("active")).isTrue();
            clock.advance(Duration.ofSeconds(2));
            isInactive(introspect(api, token));
        }

        @Test
        void is_a_refresh_token_of_thirty_minutes_ago() throws Exception {
            clock.advance(Duration.ofMinutes(30));
            isInactive(introspect(api, tokens.path("refresh_token")));
        }

        @Test
        void is_each_token_of_an_ended_session() throws Exception {
            assertThat(introspect(api, tokens.path("access_token")).<Boolean>path("active"))
                    .isTrue();
            given().queryParam("id_token_hint", tokens.<String>path("id_token")).get(Paths.LOGOUT);
            isInactive(introspect(api, tokens.path("access_token")));
            isInactive(introspect(api, tokens.path("refresh_token")));
        }

        @Test
        void is_a_token_that_was_tampered_with_after_the_true_one_was_seen() throws Exception {
            var token = tokens.<String>path("access_token");
            assertThat(introspect(api, token).<Boolean>path("active")).isTrue();
            var parts = token.split("\\.");
            isInactive(introspect(api, parts[0] + "." + parts[1] + "." + parts[2].substring(4) + "AAAA"));
        }
    }

    @Nested
    class A_call {
        private void isRefused(Response answer, int status, String error, String description) throws Exception {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.jsonPath().<String, String>getMap(""))
                    .containsExactly(Map.entry("error", error), Map.entry("error_description", description));
            assertThat(TokenIntrospectionResponse.parse(Answers.of(answer)))
                    .isInstanceOf(TokenIntrospectionErrorResponse.class);
        }

        @Test
        void of_an_unknown_client_or_none_is_refused() throws Exception {
            var nobody = new RelyingParty("nobody", "x");
            var description = "Invalid client or Invalid client credentials";
            isRefused(introspect(nobody, tokens.path("access_token")), 401, "invalid_client", description);
            isRefused(given().formParam("token", "x").post(Paths.INTROSPECTION), 401, "invalid_client", description);
        }

        @Test
        void with_a_wrong_secret_is_refused() throws Exception {
            isRefused(
                    introspect(new RelyingParty(sara.id(), "x"), tokens.path("access_token")),
                    401,
                    "unauthorized_client",
                    "Invalid client or Invalid client credentials");
        }

        @Test
        void of_a_public_client_is_refused() throws Exception {
            var registered = given().contentType("application/json")
                    .body(Map.of("redirect_uris", List.of(RelyingParty.CALLBACK), "token_endpoint_auth_method", "none"))
                    .post("/sandbox/api/clients");
            var answer = given().formParam("client_id", registered.<String>path("client_id"))
                    .formParam("token", tokens.<String>path("access_token"))
                    .post(Paths.INTROSPECTION);
            isRefused(answer, 403, "invalid_request", "Client not allowed.");
        }

        @Test
        void without_a_token_is_refused() throws Exception {
            var answer = given().auth()
                    .preemptive()
                    .basic(api.id(), api.secret())
                    .formParam("x", "y")
                    .post(Paths.INTROSPECTION);
            isRefused(answer, 400, "invalid_request", "Token not provided.");
        }

        @Test
        void with_two_tokens_is_refused() throws Exception {
            var answer = given().auth()
                    .preemptive()
                    .basic(api.id(), api.secret())
                    .formParam("token", List.of("a", "b"))
                    .post(Paths.INTROSPECTION);
            isRefused(answer, 400, "invalid_request", "duplicated parameter");
        }

        @Test
        void with_the_token_in_the_query_has_none() throws Exception {
            var answer = given().auth()
                    .preemptive()
                    .basic(api.id(), api.secret())
                    .queryParam("token", tokens.<String>path("access_token"))
                    .post(Paths.INTROSPECTION);
            isRefused(answer, 400, "invalid_request", "Token not provided.");
        }
    }
}
