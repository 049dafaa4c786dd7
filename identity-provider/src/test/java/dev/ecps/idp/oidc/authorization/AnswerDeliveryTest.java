package dev.ecps.idp.oidc.authorization;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.STUDENT;
import static dev.ecps.idp.walk.RelyingParty.CALLBACK;
import static dev.ecps.idp.walk.RelyingParty.STATE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.jarm.JARMValidator;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer in each response mode, read by Nimbus, which is strict. */
@QuarkusTest
class AnswerDeliveryTest {
    @Inject
    Addresses addresses;

    private final TestBrowser browser = new TestBrowser();
    private RelyingParty sara;

    @BeforeEach
    void logIn() {
        sara = RelyingParty.named("SARA");
        Login.through(browser, sara.request(), STUDENT);
    }

    private Response answer(String mode) {
        return browser.get(RelyingParty.address(sara.request("response_mode", mode)));
    }

    private Response refusal(String mode) {
        var request = sara.request("response_mode", mode);
        request.put("scope", "openid \"é\"");
        return browser.get(RelyingParty.address(request));
    }

    private static URI location(Response response) {
        return URI.create(response.header("Location"));
    }

    /** The hidden fields of a form that is posted to the client. */
    private static Map<String, String> fields(Response page) {
        assertThat(page.statusCode()).isEqualTo(200);
        XmlPath html = page.htmlPath();
        assertThat(html.getString("**.find { it.@id == 'answer' }.@action")).isEqualTo(CALLBACK);
        assertThat(html.getString("**.find { it.@id == 'answer' }.@method")).isEqualTo("post");
        List<String> names = html.getList("**.findAll { it.name() == 'input' }.@name");
        var fields = new LinkedHashMap<String, String>();
        names.forEach(name -> fields.put(name, html.getString("**.find { it.@name == '" + name + "' }.@value")));
        return fields;
    }

    private static Map<String, List<String>> parameters(Map<String, String> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
    }

    private void isSuccess(AuthorizationResponse read) {
        var success = (AuthorizationSuccessResponse) read;
        assertThat(success.getAuthorizationCode().getValue()).hasSize(43);
        assertThat(success.getState().getValue()).isEqualTo(STATE);
        assertThat(success.getIssuer().getValue()).isEqualTo(addresses.issuer());
    }

    private void isRefusal(AuthorizationErrorResponse read) {
        assertThat(read.getErrorObject().getCode()).isEqualTo("invalid_scope");
        assertThat(read.getErrorObject().getDescription()).startsWith("Invalid scopes: openid");
        assertThat(read.getState().getValue()).isEqualTo(STATE);
        assertThat(read.getIssuer().getValue()).isEqualTo(addresses.issuer());
    }

    @Nested
    class Plain {
        @ParameterizedTest
        @ValueSource(strings = {"query", "fragment"})
        void is_read_by_Nimbus(String mode) throws Exception {
            isSuccess(AuthorizationResponse.parse(location(answer(mode))));
            var read = AuthenticationResponseParser.parse(location(answer(mode)));
            assertThat(read.toSuccessResponse().getSessionState()).isNotNull();
            isRefusal(AuthorizationErrorResponse.parse(location(refusal(mode))));
            assertThat(AuthenticationResponseParser.parse(location(refusal(mode))))
                    .isInstanceOf(AuthenticationErrorResponse.class);
        }

        @Test
        void has_its_members_in_the_order_of_Keycloak() {
            assertThat(Login.query(location(answer("query"))).keySet())
                    .containsExactly("state", "session_state", "iss", "code");
            assertThat(Login.query(location(refusal("query"))).keySet())
                    .containsExactly("error", "error_description", "state", "iss");
        }

        @Test
        void is_kept_by_nobody_on_the_way() {
            assertThat(answer("query").header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer("query").header("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Nested
    class By_form {
        @Test
        void is_read_by_Nimbus() throws Exception {
            isSuccess(AuthorizationResponse.parse(URI.create(CALLBACK), parameters(fields(answer("form_post")))));
            isRefusal(AuthorizationErrorResponse.parse(URI.create(CALLBACK), parameters(fields(refusal("form_post")))));
        }

        @Test
        void runs_only_our_script_and_is_not_kept() {
            var page = answer("form_post");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "form-action");
            assertThat(page.asString()).contains("<script src=\"/assets/answer.js\" defer></script>");
            assertThat(page.asString()).contains("<button class=\"button wide\" type=\"submit\">CONTINUER</button>");
        }

        @Test
        void shows_foreign_text_as_text() {
            var request = sara.request("response_mode", "form_post");
            request.put("state", "\"><script>alert(1)</script>&amp;'");
            var page = browser.get(RelyingParty.address(request));
            assertThat(page.asString()).doesNotContain("<script>alert");
            assertThat(fields(page)).containsEntry("state", "\"><script>alert(1)</script>&amp;'");
        }

        @Test
        void ends_a_login_too_and_leaves_the_session_cookie() {
            var fresh = new TestBrowser();
            Login.answer(STUDENT, "{\"answer\":\"approve\",\"times\":1}");
            var login = Login.begin(fresh, sara.request("response_mode", "form_post"));
            login.identify(STUDENT.value());
            login.awaitOver();
            var page = login.look();
            assertThat(fields(page)).containsOnlyKeys("state", "session_state", "iss", "code");
            assertThat(page.detailedCookie("ECPS_SESSION").isHttpOnly()).isTrue();
            assertThat(login.look().asString()).contains("Cette connexion est terminée.");
        }

        @Test
        void tells_that_the_user_gave_up() {
            var login = Login.begin(new TestBrowser(), sara.request("response_mode", "form_post"));
            assertThat(fields(login.abandon()))
                    .containsOnlyKeys("error", "state", "iss")
                    .containsEntry("error", "access_denied");
        }
    }

    @Nested
    class Signed {
        private void isSigned(String jwt) throws Exception {
            var jwks = JWKSet.parse(given().get(Paths.JWKS).asString());
            var validator = new JARMValidator(
                    new Issuer(addresses.issuer()), new ClientID(sara.id()), JWSAlgorithm.RS256, jwks);
            var claims = validator.validate(com.nimbusds.jwt.JWTParser.parse(jwt));
            assertThat(claims.getStringClaim("state")).isEqualTo(STATE);
            assertThat(claims.getStringClaim("code")).hasSize(43);
        }

        @ParameterizedTest
        @CsvSource({"jwt, ?", "query.jwt, ?", "fragment.jwt, #"})
        void is_one_member_that_Nimbus_validates(String mode, String separator) throws Exception {
            var location = answer(mode).header("Location");
            assertThat(location).startsWith(CALLBACK + separator + "response=").doesNotContain("&");
            isSigned(location.substring(location.indexOf('=') + 1));
        }

        @Test
        void may_come_by_form() throws Exception {
            var fields = fields(answer("form_post.jwt"));
            assertThat(fields).containsOnlyKeys("response");
            isSigned(fields.get("response"));
        }

        @Test
        void may_be_a_refusal() throws Exception {
            var location = refusal("jwt").header("Location");
            var claims = com.nimbusds.jwt.JWTParser.parse(location.substring(location.indexOf('=') + 1))
                    .getJWTClaimsSet();
            assertThat(claims.getStringClaim("error")).isEqualTo("invalid_scope");
            assertThat(claims.getAudience()).containsExactly(sara.id());
        }
    }
}
