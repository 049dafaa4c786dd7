package dev.ecps.idp.https;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.RelyingParty;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The https port, over real sockets, in the profile strict. */
@QuarkusTest
@TestProfile(HttpsVisit.Strict.class)
class HttpsTest extends HttpsVisit {
    @Nested
    class Without_a_client_certificate {
        @Test
        void everything_that_needs_none_is_there() throws Exception {
            var answer = TlsClient.anonymous(port(), FOLDER).get(Paths.WELL_KNOWN + "/wallet-openid-configuration");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"issuer\":\"" + ISSUER + "\"");
        }

        @Test
        void plain_http_is_there_as_well() {
            given().get(Paths.JWKS).then().statusCode(200);
        }

        @Test
        void a_client_with_a_secret_is_recognised() throws Exception {
            var basic = Base64.getEncoder().encodeToString("secret-app:s3cret".getBytes(StandardCharsets.UTF_8));
            isRecognised(TlsClient.anonymous(port(), FOLDER)
                    .post(Paths.TOKEN, WORTHLESS_CODE, "Authorization", "Basic " + basic));
        }

        @Test
        void a_client_that_is_known_by_its_certificate_is_refused() throws Exception {
            isUnproven(TlsClient.anonymous(port(), FOLDER).post(Paths.TOKEN, form("client_id", "tls-app")));
        }

        @Test
        void a_header_with_a_certificate_is_not_believed() throws Exception {
            var pem = Files.readString(FOLDER.certificateFile("tls-app")).replace("\n", "%0A");
            isUnproven(TlsClient.anonymous(port(), FOLDER)
                    .post(Paths.TOKEN, form("client_id", "tls-app"), "X-SSL-Client-Cert", pem, "ssl-client-cert", pem));
        }
    }

    @Test
    void cookies_are_for_https_and_this_host_alone() {
        var answer = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(RelyingParty.address(new RelyingParty("secret-app", "s3cret").request())
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");
        var cookie = answer.detailedCookie("__Host-ECPS_BROWSER");
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(answer.detailedCookie("ECPS_BROWSER")).isNull();
    }

    @Nested
    class In_the_profile_strict {
        private RSAKey key;

        @BeforeEach
        void registerKey() throws Exception {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            register(Map.of("client_id", "jwt-app", "jwks", new JWKSet(key.toPublicJWK()).toJSONObject()));
        }

        private String assertion() throws Exception {
            var claims = new JWTClaimsSet.Builder()
                    .issuer("jwt-app")
                    .subject("jwt-app")
                    .audience(ISSUER)
                    .jwtID(UUID.randomUUID().toString())
                    .expirationTime(Date.from(clock.instant().plusSeconds(60)))
                    .build();
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        }

        private HttpResponse<String> send(String assertion, String... more) throws Exception {
            var form = form(more);
            form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            form.put("client_assertion", assertion);
            return TlsClient.anonymous(port(), FOLDER).post(Paths.TOKEN, form);
        }

        @Test
        void the_metadata_say_that_certificates_work_since_there_is_a_port_for_them() throws Exception {
            var metadata = TlsClient.anonymous(port(), FOLDER).get(Paths.WELL_KNOWN + "/wallet-openid-configuration");
            assertThat(metadata.body()).contains("\"tls_client_auth\"");
        }

        @Test
        void who_is_refused_hears_how_to_authenticate() throws Exception {
            for (var id : List.of("tls-app", "nobody")) {
                var answer = TlsClient.anonymous(port(), FOLDER).post(Paths.TOKEN, form("client_id", id));
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"esante-wallet\"");
            }
        }

        @Test
        void an_assertion_is_taken_once_with_or_without_client_id() throws Exception {
            isRecognised(send(assertion(), "client_id", "jwt-app"));
            var assertion = assertion();
            isRecognised(send(assertion));
            isUnproven(send(assertion));
        }

        @Test
        void an_assertion_for_another_client_is_refused() throws Exception {
            isUnproven(send(assertion(), "client_id", "tls-app"));
            isUnproven(send(assertion(), "client_id", "secret-app"));
        }

        @Test
        void two_methods_at_once_are_refused() throws Exception {
            var basic = Base64.getEncoder().encodeToString("secret-app:s3cret".getBytes(StandardCharsets.UTF_8));
            var answer = TlsClient.anonymous(port(), FOLDER)
                    .post(
                            Paths.TOKEN,
                            form("client_id", "secret-app", "client_secret", "s3cret"),
                            "Authorization",
                            "Basic " + basic);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("invalid_request");
            assertThat(send(assertion(), "client_id", "jwt-app", "client_secret", "x")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void the_curl_lines_of_the_documentation_work() throws Exception {
        var page = Files.readString(Path.of("..", "docs", "certificates.md"));
        var example = Pattern.compile("```sh\\n(curl --cacert .*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(example.find()).isTrue();
        var script = example.group(1)
                .replace("ecps-data/certificates", Strict.FOLDER.toString())
                .replace("https://localhost:8443", "https://localhost:" + port());
        assumeTrue(
                new ProcessBuilder("sh", "-c", "command -v curl").start().waitFor() == 0, "curl: apt-get install curl");
        var shell = new ProcessBuilder("sh", "-e", "-c", script)
                .redirectErrorStream(true)
                .start();
        var output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output.split("invalid_grant", -1)).as(output).hasSize(3);
        assertThat(output).doesNotContain("unauthorized_client", "invalid_client");
    }
}
