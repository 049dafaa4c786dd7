package dev.ecps.idp.oidc.token;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.SIX_SITES;
import static dev.ecps.idp.walk.RelyingParty.userinfo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider whose switches all stand otherwise: tokens as a recent Keycloak makes them, the rest as in 2021. */
@QuarkusTest
@TestProfile(OtherTimesTest.OtherTimes.class)
class OtherTimesTest {
    public static class OtherTimes implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("ecps.token.granted-scope", "in-2021"),
                    Map.entry("ecps.token.access-token-acr", "eidas3"),
                    Map.entry("ecps.token.nonce-in-access-token", "false"),
                    Map.entry("ecps.token.session-state", "false"),
                    Map.entry("ecps.token.jti-prefix", "onrtac:"),
                    Map.entry("ecps.token.not-before-policy", "1612345678"),
                    Map.entry("ecps.token.email-verified", "true"),
                    Map.entry("ecps.keys.first", "encryption"),
                    Map.entry("ecps.keys.refresh-algorithm", "HS256"),
                    Map.entry("ecps.crypto.provider", "jdk"),
                    Map.entry("ecps.claims.userinfo-shape", "august-2021"),
                    Map.entry("ecps.claims.reduced", "without-scope-all"),
                    Map.entry("ecps.claims.extra-claim", "true"));
        }
    }

    private RelyingParty sara;
    private Response tokens;

    @BeforeEach
    void logIn() {
        sara = RelyingParty.named("SARA");
        tokens = sara.redeem(Login.code(Login.through(new TestBrowser(), sara.request(), SIX_SITES)));
    }

    private Map<String, Object> claims(String name) throws Exception {
        return JSONObjectUtils.parse(
                SignedJWT.parse(tokens.path(name)).getPayload().toString());
    }

    @Test
    void the_scope_of_2021_is_granted() throws Exception {
        assertThat(tokens.<String>path("scope")).isEqualTo("openid profile email scope_all");
        assertThat(claims("access_token")).containsEntry("scope", "openid profile email scope_all");
    }

    @Test
    void the_access_token_says_eidas3_and_the_ID_token_eidas1() throws Exception {
        assertThat(claims("access_token")).containsEntry("acr", "eidas3");
        assertThat(claims("id_token")).containsEntry("acr", "eidas1");
    }

    @Test
    void nonce_and_session_state_leave_the_tokens_and_stay_where_relying_parties_need_them() throws Exception {
        assertThat(claims("access_token"))
                .doesNotContainKeys("nonce", "session_state")
                .containsKey("sid");
        assertThat(claims("refresh_token")).doesNotContainKey("session_state");
        assertThat(claims("id_token")).doesNotContainKey("session_state").containsEntry("nonce", RelyingParty.NONCE);
        assertThat(tokens.<String>path("session_state"))
                .isEqualTo(claims("access_token").get("sid"));
    }

    @Test
    void the_identifier_of_the_access_token_alone_has_the_prefix() throws Exception {
        assertThat((String) claims("access_token").get("jti")).startsWith("onrtac:");
        assertThat((String) claims("id_token").get("jti")).doesNotContain(":");
    }

    @Test
    void not_before_policy_is_the_one_that_was_set() {
        assertThat(tokens.<Integer>path("not-before-policy")).isEqualTo(1612345678);
    }

    @Test
    void the_refresh_token_is_signed_with_HS256_and_good() throws Exception {
        var refresh = SignedJWT.parse(tokens.<String>path("refresh_token"));
        assertThat(refresh.getHeader().getAlgorithm().getName()).isEqualTo("HS256");
        assertThat(sara.refresh(tokens.path("refresh_token")).statusCode()).isEqualTo(200);
    }

    @Test
    void the_encryption_key_comes_first() throws Exception {
        var first =
                JWKSet.parse(RestAssured.get(Paths.JWKS).asString()).getKeys().get(0);
        assertThat(first.getKeyUse().identifier()).isEqualTo("enc");
    }

    @Test
    void introspection_tells_email_verified_where_it_stood_in_2021() {
        var answer = given().auth()
                .preemptive()
                .basic(sara.id(), sara.secret())
                .formParam("token", tokens.<String>path("access_token"))
                .post(Paths.INTROSPECTION);
        assertThat(answer.<Boolean>path("email_verified")).isFalse();
        assertThat(answer.asString())
                .contains("\"preferred_username\":\"" + SIX_SITES.value() + "\",\"email_verified\"");
    }

    @Test
    void userinfo_has_the_shape_of_2021_and_a_claim_that_nobody_knows() {
        var claims = userinfo(tokens.path("access_token")).jsonPath();
        assertThat(claims.getBoolean("email_verified")).isFalse();
        assertThat(claims.getString("SubjectRefPro.codeCivilite")).isNotNull();
        assertThat(claims.getString("ChampsAjoute")).isNotEmpty();
        assertThat(claims.getMap("")).doesNotContainKeys("otherIds", "authMode", "codeCivilite", "codeGenreActivite");
    }

    @Test
    void userinfo_is_reduced_to_names_and_identifiers_without_scope_all() {
        var openid =
                sara.redeem(Login.code(Login.through(new TestBrowser(), sara.request("scope", "openid"), SIX_SITES)));
        assertThat(userinfo(openid.path("access_token"))
                        .jsonPath()
                        .<String, Object>getMap("")
                        .keySet())
                .containsExactly(
                        "sub", "preferred_username", "codeCivilite", "given_name", "SubjectNameID", "family_name");
    }
}
