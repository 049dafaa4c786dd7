package dev.ecps.idp.sandbox;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.SIX_SITES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeysEndpointTest {
    private static final Duration LEAD = Duration.ofMinutes(10);
    private static final Duration RETIREMENT = Duration.ofMinutes(10);
    private static final Duration MEMORY = Duration.ofHours(24);

    @Inject
    TravellingClock clock;

    private RelyingParty sara;
    private Response tokens;

    @BeforeEach
    void logIn() {
        // A key announced by another test signs from now on
        if (listed().stream().anyMatch(key -> key.get("state").equals("announced"))) rotate("?immediately=true");
        sara = RelyingParty.named("SARA");
        tokens = sara.redeem(Login.code(Login.through(new TestBrowser(), sara.request(), SIX_SITES)));
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private static Response rotate(String query) {
        return given().post("/sandbox/api/keys/rotate" + query);
    }

    private static List<Map<String, Object>> listed() {
        return given().get("/sandbox/api/keys").jsonPath().getList("keys");
    }

    private static String state(String kid) {
        return listed().stream()
                .filter(key -> key.get("kid").equals(kid))
                .map(key -> (String) key.get("state"))
                .findFirst()
                .orElseThrow();
    }

    private static JWKSet jwks() throws Exception {
        return JWKSet.parse(RestAssured.get(Paths.JWKS).asString());
    }

    private static String kid(String token) throws Exception {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    /** As a relying party does that looks the key up by its kid. */
    private static boolean verifies(String token) throws Exception {
        var key = jwks().getKeyByKeyId(kid(token));
        return key != null
                && SignedJWT.parse(token)
                        .verify(new RSASSAVerifier(key.toRSAKey().toRSAPublicKey()));
    }

    private void refresh() {
        tokens = sara.refresh(tokens.path("refresh_token"));
        assertThat(tokens.statusCode()).isEqualTo(200);
    }

    @Test
    void GET_lists_the_keys_with_their_states_and_exactly_one_current() throws Exception {
        assertThat(listed())
                .filteredOn(key -> key.get("state").equals("current"))
                .hasSize(1);
        assertThat(listed()).allSatisfy(key -> assertThat(key).containsKeys("kid", "state", "published", "signsFrom"));
        assertThat(listed())
                .allSatisfy(key -> assertThat(key.get("signsFrom").toString()).matches("[-0-9]{10}T[:0-9]{8}Z"));
        assertThat(state(kid(tokens.path("access_token")))).isEqualTo("current");
        assertThat(given().get("/sandbox/api/keys").asString()).doesNotContain("\"d\"", "\"p\"", "\"jwk\"");
    }

    @Test
    void POST_rotate_publishes_the_next_key_before_it_signs() throws Exception {
        var before = kid(tokens.path("access_token"));
        var next = rotate("").<String>path("kid");

        assertThat(next).isNotEqualTo(before);
        assertThat(state(next)).isEqualTo("announced");
        assertThat(jwks().getKeyByKeyId(next)).isNotNull();
        refresh();
        assertThat(kid(tokens.path("access_token"))).isEqualTo(before);

        clock.advance(LEAD);
        refresh();
        assertThat(kid(tokens.path("access_token"))).isEqualTo(next);
        assertThat(verifies(tokens.path("access_token"))).isTrue();
        assertThat(jwks().getKeys().get(0).getKeyID()).isEqualTo(next);
    }

    @Test
    void old_tokens_are_good_until_they_expire_and_then_their_key_leaves_the_key_set() throws Exception {
        rotate("");
        clock.advance(LEAD.minusSeconds(30));
        refresh();
        var old = tokens;
        clock.advance(Duration.ofSeconds(60));

        assertThat(verifies(old.path("access_token"))).isTrue();
        assertThat(RelyingParty.userinfo(old.path("access_token")).statusCode()).isEqualTo(200);
        assertThat(state(kid(old.path("access_token")))).isEqualTo("retired");

        clock.advance(RETIREMENT);
        assertThat(state(kid(old.path("access_token")))).isEqualTo("withdrawn");
        assertThat(jwks().getKeyByKeyId(kid(old.path("access_token")))).isNull();
    }

    @Test
    void an_ID_token_of_a_key_that_left_the_key_set_still_logs_out() {
        rotate("?immediately=true");
        clock.advance(RETIREMENT.plusSeconds(60));
        assertThat(logout().statusCode()).isEqualTo(200);
        assertThat(sara.refresh(tokens.path("refresh_token")).<String>path("error_description"))
                .isEqualTo("Session not active");
    }

    @Test
    void a_key_is_forgotten_when_its_memory_is_over_and_known_again_when_the_clock_comes_back() throws Exception {
        var old = kid(tokens.path("id_token"));
        rotate("?immediately=true");
        clock.advance(RETIREMENT.plus(MEMORY).plusSeconds(1));

        assertThat(logout().statusCode()).isEqualTo(400);
        assertThat(listed()).extracting(key -> key.get("kid")).doesNotContain(old);

        clock.comeBack();
        assertThat(state(old)).isEqualTo("retired");
        assertThat(logout().statusCode()).isEqualTo(200);
    }

    private Response logout() {
        return given().queryParam("id_token_hint", tokens.<String>path("id_token"))
                .get(Paths.LOGOUT);
    }

    @Test
    void POST_rotate_immediately_signs_with_the_new_key_at_once() throws Exception {
        var before = kid(tokens.path("access_token"));
        var next = rotate("?immediately=true");

        assertThat(next.<String>path("state")).isEqualTo("current");
        assertThat(state(before)).isEqualTo("retired");
        assertThat(RelyingParty.userinfo(tokens.path("access_token")).statusCode())
                .isEqualTo(200);
        refresh();
        assertThat(kid(tokens.path("access_token"))).isEqualTo(next.path("kid"));
    }

    @Test
    void POST_rotate_twice_announces_one_key() {
        var first = rotate("").<String>path("kid");
        assertThat(rotate("").<String>path("kid")).isEqualTo(first);
        var now = rotate("?immediately=true");
        assertThat(now.<String>path("kid")).isEqualTo(first);
        assertThat(now.<String>path("state")).isEqualTo("current");
    }
}
