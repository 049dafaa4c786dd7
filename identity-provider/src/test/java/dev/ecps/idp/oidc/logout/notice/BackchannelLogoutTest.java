package dev.ecps.idp.oidc.logout.notice;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MIDWIFE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import dev.ecps.idp.oidc.logout.Impatient;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Clients with a {@code backchannel_logout_uri}, real servers all of them. One try takes a second here, two are made. */
@QuarkusTest
@TestProfile(Impatient.class)
class BackchannelLogoutTest extends BackchannelVisit {
    @Nested
    class A_logout_token {
        @Test
        void is_valid_by_the_standard_and_names_the_session() throws Exception {
            try (var listener = Listener.answering(200)) {
                var sara = hearing(listener.uri());
                var tokens = logIn(sara);
                logOut(tokens);
                var token = listener.awaitToken();
                var idToken = JWTParser.parse(tokens.path("id_token")).getJWTClaimsSet();
                var jwks = JWKSet.parse(given().get(Paths.JWKS).asString());
                var claims = new LogoutTokenValidator(
                                new Issuer(addresses.issuer()), new ClientID(sara.id()), JWSAlgorithm.RS256, jwks)
                        .validate(JWTParser.parse(token));
                assertThat(claims.getSessionID().getValue()).isEqualTo(idToken.getStringClaim("sid"));
                assertThat(claims.getSubject().getValue()).isEqualTo(idToken.getSubject());
                var jwt = SignedJWT.parse(token);
                assertThat(jwt.getHeader().getType()).hasToString("logout+jwt");
                assertThat(jwt.getJWTClaimsSet().getClaims())
                        .containsOnlyKeys("exp", "iat", "jti", "iss", "aud", "sub", "typ", "sid", "events");
                assertThat(jwt.getJWTClaimsSet().getExpirationTime())
                        .isEqualTo(java.util.Date.from(
                                jwt.getJWTClaimsSet().getIssueTime().toInstant().plusSeconds(120)));
                isDelivered(sara, 1);
            }
        }

        @Test
        void is_no_hint_and_no_access_token() {
            try (var listener = Listener.answering(200)) {
                logOut(logIn(hearing(listener.uri())));
                var token = listener.awaitToken();
                given().formParam("id_token_hint", token)
                        .post(Paths.LOGOUT)
                        .then()
                        .statusCode(400);
                assertThat(RelyingParty.userinfo(token).statusCode()).isEqualTo(401);
            }
        }

        @Test
        void is_made_anew_for_the_second_try() throws Exception {
            var calls = new AtomicInteger();
            try (var listener = Listener.answering(
                    (Listener.Answer) call -> Listener.status(call, calls.getAndIncrement() == 0 ? 503 : 204))) {
                var sara = hearing(listener.uri());
                logOut(logIn(sara));
                var first = SignedJWT.parse(listener.awaitToken()).getJWTClaimsSet();
                var second = SignedJWT.parse(listener.awaitToken()).getJWTClaimsSet();
                assertThat(second.getJWTID()).isNotEqualTo(first.getJWTID());
                assertThat(settled(sara)).containsEntry("status", 204);
                isDelivered(sara, 2);
            }
        }

        @Test
        void never_stands_in_the_sandbox() {
            try (var listener = Listener.answering(200)) {
                var sara = hearing(listener.uri());
                logOut(logIn(sara));
                settled(sara);
                assertThat(given().get("/sandbox/api/logouts").asString()).doesNotContain(listener.awaitToken());
            }
        }
    }

    @Nested
    class The_end_of_a_session {
        @Test
        void is_told_to_every_client_that_took_part_and_to_no_other() {
            try (var one = Listener.answering(200);
                    var two = Listener.answering(200);
                    var stranger = Listener.answering(200)) {
                var sara = hearing(one.uri());
                var sante = hearing(two.uri());
                hearing(stranger.uri());
                var tokens = logIn(sara);
                join(sante);
                logOut(tokens);
                one.awaitToken();
                two.awaitToken();
                isDelivered(sara, 1);
                isDelivered(sante, 1);
                assertThat(trace(sara).getString("logouts[0].way")).isEqualTo("hint-by-post");
                assertThat(trace(sara).getList("logouts[0].clients")).containsExactlyInAnyOrder(sara.id(), sante.id());
                assertThat(stranger.more()).isZero();
            }
        }

        @Test
        void by_a_refresh_token_is_told() {
            try (var listener = Listener.answering(200)) {
                var sara = hearing(listener.uri());
                var form = new HashMap<String, String>();
                form.put("client_id", sara.id());
                form.put("client_secret", sara.secret());
                form.put("refresh_token", logIn(sara).path("refresh_token"));
                given().formParams(form).post(Paths.LOGOUT).then().statusCode(204);
                listener.awaitToken();
                assertThat(trace(sara).getString("logouts[0].way")).isEqualTo("refresh-token");
            }
        }

        @Test
        void by_another_person_in_the_same_browser_is_told() {
            try (var listener = Listener.answering(200)) {
                var sara = hearing(listener.uri());
                logIn(sara);
                Login.through(browser, sara.request("prompt", "login"), MIDWIFE);
                listener.awaitToken();
                assertThat(trace(sara).getString("logouts[0].way")).isEqualTo("another-person");
            }
        }

        @Test
        void is_told_once_however_often_it_is_asked_for() {
            try (var listener = Listener.answering(200)) {
                var sara = hearing(listener.uri());
                var tokens = logIn(sara);
                logOut(tokens);
                logOut(tokens);
                listener.awaitToken();
                isDelivered(sara, 1);
                assertThat(trace(sara).getList("logouts")).hasSize(1);
                assertThat(listener.more()).isZero();
            }
        }

        @Test
        void by_the_clock_is_told_to_nobody() {
            try (var listener = Listener.answering(200)) {
                var sara = hearing(listener.uri());
                var tokens = logIn(sara);
                clock.advance(Duration.ofMinutes(31));
                logOut(tokens);
                assertThat(trace(sara).getList("logouts")).isEmpty();
                assertThat(listener.more()).isZero();
            }
        }

        @Test
        void is_not_told_to_a_client_that_a_replayed_refresh_token_cut_out() {
            try (var listener = Listener.answering(200)) {
                var sara = hearing(listener.uri());
                var tokens = logIn(sara);
                sara.refresh(tokens.path("refresh_token"));
                sara.refresh(tokens.path("refresh_token"));
                logOut(tokens);
                assertThat(given().get("/sandbox/api/logouts").jsonPath().getList("logouts[0].notices"))
                        .isEmpty();
                assertThat(listener.more()).isZero();
            }
        }
    }

    @Test
    void the_sandbox_counts_keeps_the_last_ones_and_can_be_emptied() {
        try (var listener = Listener.answering(200)) {
            var sara = hearing(listener.uri());
            long before = given().get("/sandbox/api/logouts").jsonPath().getLong("delivered");
            for (int i = 0; i < 25; i++) logOut(logIn(sara));
            for (int i = 0; i < 25; i++) listener.awaitToken();
            isDelivered(sara, 1);
            assertThat(trace(sara).getList("logouts")).hasSize(20);
            awaitDelivered(before + 25);
            given().delete("/sandbox/api/logouts").then().statusCode(204);
            assertThat(trace(sara).getList("logouts")).isEmpty();
            assertThat(trace(sara).getLong("delivered")).isEqualTo(before + 25);
        }
    }
}
