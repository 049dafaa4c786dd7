package dev.ecps.idp.oidc.ciba;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.ADELI_ONLY;
import static dev.ecps.idp.walk.Answers.isRefused;
import static dev.ecps.idp.walk.RelyingParty.cibaForm;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.StrictProfile;
import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.RelyingParty;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests in a JWT that the client signed (CIBA Core §7.1.1); only in the profile strict. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class SignedCibaRequestTest {
    private static final String REFUSED = "The signed request is refused: ";

    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    @Inject
    Addresses addresses;

    @Inject
    InstantSource clock;

    private final ECKey key = newKey();
    private RelyingParty sara;

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void register() {
        devices.register(new NewDevice(ADELI_ONLY, "{}", "verifier", "phone", false));
        sara = RelyingParty.registered(
                Map.of(
                        "redirect_uris",
                        List.of(RelyingParty.CALLBACK),
                        "jwks",
                        Map.of("keys", List.of(key.toPublicJWK().toJSONObject()))),
                RelyingParty.CALLBACK);
    }

    private static String signed(ECKey by, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(by));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet.Builder dated() {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(sara.id())
                .audience(addresses.issuer())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString());
    }

    private JWTClaimsSet.Builder request() {
        var claims = dated();
        cibaForm(ADELI_ONLY, "42").forEach(claims::claim);
        return claims.claim("requested_expiry", 30);
    }

    private String assertion() {
        return signed(key, dated().subject(sara.id()).build());
    }

    private Response send(Map<String, String> more) {
        var form = new LinkedHashMap<>(more);
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion());
        return given().formParams(form).post(Paths.BACKCHANNEL_AUTHENTICATION);
    }

    private Response send(UnaryOperator<JWTClaimsSet.Builder> change) {
        return send(Map.of("request", signed(key, change.apply(request()).build())));
    }

    private static void isFlawed(Response answer, String flaw) {
        isRefused(answer, 400, "invalid_request", REFUSED + flaw);
    }

    @Test
    void a_signed_request_begins_a_login_with_its_parameters() {
        var answer = send(claims -> claims);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<Integer>path("expires_in")).isEqualTo(30);
        var phone = devices.activeOf(ADELI_ONLY).orElseThrow();
        assertThat(challenges.pendingOn(phone.id()).get(0).shown().value()).isEqualTo("42");
    }

    @Test
    void a_signed_request_works_once() {
        var request = signed(key, request().build());
        assertThat(send(Map.of("request", request)).statusCode()).isEqualTo(200);
        isFlawed(send(Map.of("request", request)), "its jti was used before");
    }

    @Test
    void its_checks_are_those_of_plain_parameters() {
        isRefused(
                send(claims -> claims.claim("login_hint", null)),
                400,
                "invalid_request",
                "missing parameter : login_hint");
    }

    @Test
    void no_parameter_stands_beside_it() {
        isRefused(
                send(Map.of("request", signed(key, request().build()), "scope", "openid")),
                400,
                "invalid_request",
                "All parameters must stand in the signed request (CIBA Core section 7.1.1)");
    }

    @Test
    void of_two_none_is_taken() {
        var answer = given().formParam(
                        "request",
                        signed(key, request().build()),
                        signed(key, request().build()))
                .formParam("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .formParam("client_assertion", assertion())
                .post(Paths.BACKCHANNEL_AUTHENTICATION);
        isRefused(answer, 400, "invalid_request", "duplicated parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example", ""})
    void it_must_be_for_this_provider(String audience) {
        isFlawed(send(claims -> claims.audience(audience)), "its aud is not the issuer alone");
    }

    /** It would do for an assertion, which proves who somebody is and asks for nothing. */
    @Test
    void the_token_endpoint_alone_is_not_this_provider() {
        isFlawed(send(claims -> claims.audience(addresses.auth() + Paths.TOKEN)), "its aud is not the issuer alone");
    }

    @Test
    void it_must_be_the_client_s_own() {
        isFlawed(send(claims -> claims.issuer("somebody")), "its iss is not the client_id");
        isFlawed(
                send(Map.of("request", signed(newKey(), request().build()))),
                "no registered key verifies its signature");
    }

    @Test
    void it_must_be_dated_and_fresh_and_named() {
        isFlawed(send(claims -> claims.expirationTime(null)), "it has no exp");
        isFlawed(send(claims -> claims.issueTime(null)), "it has no iat or nbf");
        isFlawed(send(claims -> claims.notBeforeTime(null)), "it has no iat or nbf");
        isFlawed(send(claims -> claims.jwtID(null)), "it has no jti, or a long one");
        var longAgo = Date.from(clock.instant().minusSeconds(120));
        isFlawed(send(claims -> claims.expirationTime(longAgo)), "its exp is over");
        var later = Date.from(clock.instant().plusSeconds(120));
        isFlawed(send(claims -> claims.notBeforeTime(later)), "its nbf lies ahead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_signed_JWT_is_refused(String request) {
        isFlawed(send(Map.of("request", request)), "it can't be read");
    }

    @Test
    void a_client_without_registered_keys_can_not_sign() {
        isFlawed(
                RelyingParty.named("eRPPS")
                        .ciba(Map.of("request", signed(key, request().build()))),
                "the client has no registered keys");
    }
}
