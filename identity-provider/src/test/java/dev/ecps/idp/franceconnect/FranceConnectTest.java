package dev.ecps.idp.franceconnect;

import static dev.ecps.idp.franceconnect.TestPartners.LIBRARY;
import static dev.ecps.idp.franceconnect.TestPartners.TOWN_HALL;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.ecps.idp.Races;
import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.franceconnect.identity.People;
import dev.ecps.idp.franceconnect.partner.Partner;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FranceConnectTest {
    private static final String STEPS_OF_NOBODY = "/franceconnect/api/v2/interaction/" + "x".repeat(43);

    @Inject
    Addresses addresses;

    @Inject
    TravellingClock clock;

    @Inject
    SecretRows secrets;

    @Inject
    Chance chance;

    @Inject
    People people;

    private OIDCProviderMetadata metadata;
    private Visit visit;

    @BeforeEach
    void discover() {
        metadata = Visit.discovered(FranceConnectPaths.issuer(addresses));
        visit = visit();
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private Visit visit() {
        return new Visit(metadata, TOWN_HALL, new TestBrowser());
    }

    private static OIDCTokens tokens(TokenResponse response) {
        assertThat(response.indicatesSuccess())
                .as(() -> response.toErrorResponse().getErrorObject().toString())
                .isTrue();
        return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
    }

    private static void isRefused(TokenResponse response, String error) {
        assertThat(response.indicatesSuccess()).isFalse();
        assertThat(response.toErrorResponse().getErrorObject().getCode()).isEqualTo(error);
    }

    private UserInfoResponse userinfo(OIDCTokens tokens) throws Exception {
        return UserInfoResponse.parse(new UserInfoRequest(metadata.getUserInfoEndpointURI(), tokens.getAccessToken())
                .toHTTPRequest()
                .send());
    }

    private Map<String, Object> told(OIDCTokens tokens) throws Exception {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        var keys = new ImmutableJWKSet<SecurityContext>(
                JWKSet.load(metadata.getJWKSetURI().toURL()));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        return processor
                .process(userinfo(tokens).toSuccessResponse().getUserInfoJWT(), null)
                .getClaims();
    }

    @Nested
    class A_login {
        @Test
        void ends_with_tokens_that_the_client_SDK_accepts() throws Exception {
            var tokens = tokens(visit.exchange(visit.code("ines")));
            var claims = new IDTokenValidator(
                            metadata.getIssuer(),
                            new ClientID(TOWN_HALL.id()),
                            JWSAlgorithm.ES256,
                            metadata.getJWKSetURI().toURL())
                    .validate(tokens.getIDToken(), visit.nonce);
            assertThat(claims.getACR()).isEqualTo(new ACR("eidas1"));
            assertThat(claims.getSubject().getValue()).matches("[0-9a-f]{64}v1");
            assertThat(claims.getAccessTokenHash()).isNotNull();
            assertThat(tokens.getAccessToken().getLifetime()).isEqualTo(60);
        }

        @Test
        void tells_the_pivot_identity_as_a_signed_JWT() throws Exception {
            var tokens = tokens(visit.exchange(visit.code("malo")));
            assertThat(told(tokens))
                    .containsEntry("given_name", "Malo")
                    .containsEntry("family_name", "PREMIER-PAS")
                    .containsEntry("birthdate", "1995-11-03")
                    .containsEntry("gender", "male")
                    .containsEntry("birthplace", "35238")
                    .containsEntry("birthcountry", "99100")
                    .containsEntry("preferred_username", "DEUXIEME-NOM")
                    .containsEntry("email", "malo.premier-pas@exemple.test")
                    .containsEntry("sub", tokens.getIDToken().getJWTClaimsSet().getSubject())
                    .containsEntry("aud", List.of("town-hall"));
        }

        @Test
        void tells_an_empty_birth_place_of_who_was_born_abroad_and_no_usual_name_of_who_has_none() throws Exception {
            assertThat(told(tokens(visit.exchange(visit.code("awa")))))
                    .containsEntry("birthplace", "")
                    .containsEntry("birthcountry", "99341")
                    .doesNotContainKey("preferred_username");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "short",
                    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM1",
                    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM"
                })
        void whose_code_challenge_is_no_S256_digest_is_refused_and_not_kept(String challenge) {
            var uri = visit.request().build().toURI();
            var query = uri.getRawQuery()
                    .replaceFirst(
                            "code_challenge=[^&]*",
                            "code_challenge=" + URLEncoder.encode(challenge, StandardCharsets.UTF_8));
            assertThat(visit.browser.get(uri.getRawPath() + "?" + query).header("Location"))
                    .startsWith(TOWN_HALL.redirectUris().get(0) + "?")
                    .contains("error=invalid_request");
        }

        @Test
        void tells_what_was_asked_for_and_nothing_else() throws Exception {
            var response = visit.send(visit.request().scope(new Scope("openid", "birth")));
            var narrow = response.header("Location");
            visit.browser.post(narrow + "/fournisseur", Map.of("fournisseur", "sante"));
            visit.browser.post(narrow + "/identite", Map.of("person", "ines"));
            assertThat(visit.browser.get(narrow).asString()).contains("69123").doesNotContain("EXEMPLE-NOUVELLE");
            var back = AuthenticationResponseParser.parse(URI.create(
                    visit.browser.post(narrow + "/consentement", Map.of()).header("Location")));
            var tokens = tokens(visit.exchange(back.toSuccessResponse().getAuthorizationCode()));
            assertThat(told(tokens).keySet())
                    .containsExactlyInAnyOrder("sub", "iss", "aud", "iat", "exp", "birthplace", "birthcountry");
        }

        @Test
        void knows_a_person_by_one_subject_for_each_service() throws Exception {
            var here = tokens(visit.exchange(visit.code("ines")));
            var again = visit();
            var sameHere = tokens(again.exchange(again.code("ines")));
            var elsewhere = new Visit(metadata, LIBRARY, new TestBrowser());
            var there = tokens(elsewhere.exchange(elsewhere.code("ines")));
            assertThat(told(sameHere).get("sub")).isEqualTo(told(here).get("sub"));
            assertThat(told(there).get("sub")).isNotEqualTo(told(here).get("sub"));
        }

        @Test
        void may_be_by_an_identity_that_is_typed() throws Exception {
            visit.begin().post("fournisseur", Map.of("fournisseur", "impots"));
            assertThat(visit.post("identite", typed("given_name", "Zoé Anne")).statusCode())
                    .isEqualTo(303);
            var tokens =
                    tokens(visit.exchange(visit.consent().toSuccessResponse().getAuthorizationCode()));
            assertThat(told(tokens)).containsEntry("given_name", "Zoé Anne").containsEntry("birthplace", "2A004");
        }

        @Test
        void may_prove_the_service_by_basic_authentication_and_use_no_PKCE() throws Exception {
            var plain = visit.send(new AuthenticationRequest.Builder(
                                    ResponseType.CODE,
                                    Visit.SCOPE,
                                    new ClientID("town-hall"),
                                    URI.create(TOWN_HALL.redirectUris().get(0)))
                            .endpointURI(metadata.getAuthorizationEndpointURI())
                            .state(visit.state)
                            .nonce(visit.nonce)
                            .acrValues(List.of(new ACR("eidas1"))))
                    .header("Location");
            visit.browser.post(plain + "/fournisseur", Map.of("fournisseur", "sante"));
            visit.browser.post(plain + "/identite", Map.of("person", "ines"));
            var back = visit.browser.post(plain + "/consentement", Map.of()).header("Location");
            given().auth()
                    .preemptive()
                    .basic("town-hall", "town-hall-secret")
                    .formParam("grant_type", "authorization_code")
                    .formParam("code", parameter(back, "code"))
                    .formParam("redirect_uri", TOWN_HALL.redirectUris().get(0))
                    .post("/franceconnect/api/v2/token")
                    .then()
                    .statusCode(200);
        }

        @Test
        void that_is_given_up_is_access_denied() throws Exception {
            for (var steps :
                    List.<List<String>>of(List.of(), List.of("fournisseur"), List.of("fournisseur", "identite"))) {
                var left = visit().begin();
                steps.forEach(step -> left.post(step, Map.of("fournisseur", "mairie", "person", "ines")));
                var back = AuthenticationResponseParser.parse(
                        URI.create(left.post("abandon", Map.of()).header("Location")));
                assertThat(back.toErrorResponse().getErrorObject().getCode()).isEqualTo("access_denied");
                assertThat(back.getState()).isEqualTo(left.state);
                assertThat(left.look().statusCode()).isEqualTo(400);
            }
        }
    }

    private static String parameter(String uri, String name) {
        return Stream.of(URI.create(uri).getQuery().split("&"))
                .filter(it -> it.startsWith(name + "="))
                .map(it -> it.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> typed(String field, String value) {
        var form = new HashMap<>(Map.of(
                "given_name", "Zoé",
                "family_name", "D'ESSAI",
                "gender", "female",
                "birthdate", "1990-02-28",
                "birthcountry", "99100",
                "birthplace", "2A004",
                "email", "zoe@exemple.test"));
        form.put(field, value);
        return form;
    }

    @Nested
    class The_form {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "given_name | '' | obligatoire",
                    "family_name | R2D2 | lettres",
                    "preferred_username | <b> | lettres",
                    "gender | other | liste",
                    "birthdate | 1990-02-30 | AAAA-MM-JJ",
                    "birthdate | 2990-01-01 | possible",
                    "birthcountry | 33 | 99",
                    "birthplace | Paris | 75115",
                    "birthplace | '' | obligatoire",
                    "email | zoe | électronique"
                })
        void marks_the_field_that_is_wrong_and_keeps_what_was_typed(String field, String value, String words) {
            visit.begin().post("fournisseur", Map.of("fournisseur", "impots"));
            var page = visit.post("identite", typed(field, value));
            assertThat(page.statusCode()).isEqualTo(400);
            var error = page.htmlPath().getString("**.find { it.@id == '" + field + "-error' }");
            assertThat(error).contains(words);
            assertThat(page.asString())
                    .contains("value=\"zoe@exemple.test\"".substring(0, field.equals("email") ? 6 : 24));
            assertThat(visit.post("consentement", Map.of()).header("Location")).isEqualTo(visit.address());
        }

        @Test
        void leads_back_to_its_step_when_its_faults_are_reloaded_or_another_language_is_chosen() {
            visit.begin().post("fournisseur", Map.of("fournisseur", "impots"));
            var faulty = visit.post("identite", typed("gender", ""));
            assertThat(faulty.asString()).contains("?ui_locales=en");
            assertThat(visit.browser
                            .get(visit.address() + "/identite?ui_locales=en")
                            .header("Location"))
                    .isEqualTo(visit.address());
        }

        @Test
        void wants_no_town_of_who_was_born_abroad() {
            visit.begin().post("fournisseur", Map.of("fournisseur", "impots"));
            assertThat(visit.post("identite", typed("birthcountry", "99341")).asString())
                    .contains("naissance à l&#39;étranger");
        }

        @Test
        void speaks_English_to_who_prefers_it() {
            var english = new Visit(metadata, TOWN_HALL, new TestBrowser("en")).begin();
            english.post("fournisseur", Map.of("fournisseur", "impots"));
            assertThat(english.post("identite", typed("gender", "")).asString())
                    .contains("This field is required", "lang=\"en\"");
        }

        @Test
        void shows_markup_as_text() {
            visit.begin().post("fournisseur", Map.of("fournisseur", "impots"));
            assertThat(visit.post("identite", typed("family_name", "\"><script>alert(1)</script>"))
                            .asString())
                    .doesNotContain("<script>alert");
        }
    }

    @Nested
    class No_step_is_skipped {
        @Test
        void consent_without_an_identity_leads_back() {
            visit.begin();
            assertThat(visit.post("consentement", Map.of()).header("Location")).isEqualTo(visit.address());
            assertThat(visit.post("identite", Map.of("person", "ines")).header("Location"))
                    .isEqualTo(visit.address());
            assertThat(visit.look().asString()).contains("Choisissez un compte");
        }

        @Test
        void back_leads_to_the_step_before() {
            visit.begin().as("ines");
            assertThat(visit.look().asString()).contains("Continuer sur Service town-hall");
            visit.post("retour", Map.of());
            assertThat(visit.look().asString()).contains("Mairie de Modèle-Ville");
            visit.post("retour", Map.of());
            visit.post("retour", Map.of());
            assertThat(visit.look().asString()).contains("Choisissez un compte");
        }

        @Test
        void of_two_consents_at_once_one_gives_a_code() throws Exception {
            visit.begin().as("ines");
            var answers = Races.of(4, i -> () -> visit.post("consentement", Map.of()));
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
        }
    }

    @Nested
    class Another_browser {
        @ParameterizedTest
        @ValueSource(strings = {"fournisseur", "identite", "consentement", "retour", "abandon"})
        void can_take_no_step(String step) {
            visit.begin().as("ines");
            var stranger = new TestBrowser();
            new Visit(metadata, TOWN_HALL, stranger).begin();
            assertThat(stranger.get(visit.address()).asString()).doesNotContain("EXEMPLE-NOUVELLE");
            assertThat(stranger.post(visit.address() + "/" + step, Map.of("person", "ines"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(visit.look().asString()).contains("EXEMPLE-NOUVELLE");
        }

        @Test
        void has_no_use_for_an_address_of_nobody() {
            assertThat(visit.browser.get(STEPS_OF_NOBODY).statusCode()).isEqualTo(400);
            assertThat(visit.begin().browser.get(STEPS_OF_NOBODY).statusCode()).isEqualTo(400);
        }
    }

    @Nested
    class A_request {
        static Stream<Consumer<AuthenticationRequest.Builder>> malformed() {
            return Stream.of(
                    it -> it.state(new State("short")),
                    it -> it.state(null),
                    it -> it.nonce(new Nonce("x".repeat(21))),
                    it -> it.nonce(null),
                    it -> it.acrValues(List.of(new ACR("eidas2"))),
                    it -> it.acrValues(null),
                    it -> it.redirectionURI(URI.create("https://evil.example/callback")),
                    it -> it.redirectionURI(URI.create("https://town-hall.example/callback/")),
                    it -> it.redirectionURI(URI.create("https://town-hall.example/callback?x=1")),
                    it -> it.redirectionURI(URI.create("https://library.example/callback")));
        }

        @ParameterizedTest
        @MethodSource("malformed")
        void that_is_badly_formed_is_a_page_and_sends_nobody_away(Consumer<AuthenticationRequest.Builder> flaw) {
            var request = visit.request();
            flaw.accept(request);
            isPage(visit.send(request));
        }

        @ParameterizedTest
        @ValueSource(strings = {"client_id", "redirect_uri", "state", "scope"})
        void that_repeats_a_parameter_is_a_page(String name) {
            var uri = visit.request().build().toURI();
            isPage(visit.browser.get(uri.getRawPath() + "?" + uri.getRawQuery() + "&" + name + "=openid"));
        }

        @Test
        void of_nobody_is_a_page() {
            var uri = visit.request().build().toURI().toString().replace("client_id=town-hall", "client_id=nobody");
            isPage(visit.browser.get(uri.substring(uri.indexOf("/franceconnect"))));
        }

        private static void isPage(Response answer) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.header("Location")).isNull();
            assertThat(answer.asString()).contains("Y000400");
        }

        static Stream<Arguments> refused() {
            return Stream.of(
                    refusal("invalid_scope", it -> it.scope(new Scope("openid", "address"))),
                    refusal("login_required", it -> it.prompt(new Prompt(Prompt.Type.NONE))),
                    refusal("invalid_request", it -> it.responseMode(ResponseMode.FRAGMENT)),
                    refusal("invalid_request", it -> it.codeChallenge(new CodeVerifier(), CodeChallengeMethod.PLAIN)),
                    refusal(
                            "request_uri_not_supported",
                            it -> it.requestURI(URI.create("https://town-hall.example/request"))));
        }

        private static Arguments refusal(String error, Consumer<AuthenticationRequest.Builder> wish) {
            return Arguments.of(error, wish);
        }

        @ParameterizedTest
        @MethodSource("refused")
        void that_can_not_be_done_is_told_to_the_service(String error, Consumer<AuthenticationRequest.Builder> wish)
                throws Exception {
            var request = visit.request();
            wish.accept(request);
            var back = AuthenticationResponseParser.parse(
                    URI.create(visit.send(request).header("Location")));
            assertThat(back.toErrorResponse().getErrorObject().getCode()).isEqualTo(error);
            assertThat(back.getState()).isEqualTo(visit.state);
        }

        @Test
        void may_come_by_a_posted_form() {
            given().redirects()
                    .follow(false)
                    .formParams(flat(visit.request().build().toParameters()))
                    .post("/franceconnect/api/v2/authorize")
                    .then()
                    .statusCode(303);
        }

        private static Map<String, String> flat(Map<String, List<String>> parameters) {
            return parameters.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, it -> it.getValue().get(0)));
        }

        @Test
        void is_forgotten_after_half_an_hour() {
            visit.begin();
            clock.advance(Duration.ofMinutes(30));
            assertThat(visit.look().statusCode()).isEqualTo(400);
        }
    }

    @Nested
    class A_code {
        private final String callback = TOWN_HALL.redirectUris().get(0);

        @Test
        void is_good_once_and_its_replay_takes_the_access_token_back() throws Exception {
            var code = visit.code("ines");
            var tokens = tokens(visit.exchange(code));
            isRefused(visit.exchange(code), "invalid_grant");
            assertThat(userinfo(tokens).indicatesSuccess()).isFalse();
        }

        @Test
        void is_good_for_30_seconds() throws Exception {
            var code = visit.code("ines");
            clock.advance(Duration.ofSeconds(30));
            isRefused(visit.exchange(code), "invalid_grant");
        }

        @Test
        void of_another_service_is_refused_and_burnt() throws Exception {
            var code = visit.code("ines");
            isRefused(visit.exchange(code, LIBRARY, callback, visit.verifier), "invalid_grant");
            isRefused(visit.exchange(code), "invalid_grant");
        }

        @Test
        void with_a_wrong_verifier_or_none_is_refused() throws Exception {
            isRefused(visit.exchange(visit.code("ines"), TOWN_HALL, callback, new CodeVerifier()), "invalid_grant");
            var other = visit();
            isRefused(other.exchange(other.code("ines"), TOWN_HALL, callback, null), "invalid_grant");
        }

        @Test
        void with_another_redirect_URI_is_refused() throws Exception {
            isRefused(visit.exchange(visit.code("ines"), TOWN_HALL, callback + "/", visit.verifier), "invalid_grant");
        }

        @Test
        void with_a_wrong_secret_is_refused_and_stays_good() throws Exception {
            var code = visit.code("ines");
            var impostor = new Partner("town-hall", "", "wrong", List.of(), List.of());
            isRefused(visit.exchange(code, impostor, callback, visit.verifier), "invalid_client");
            tokens(visit.exchange(code));
        }

        @Test
        void of_two_exchanges_at_once_one_at_most_lives() throws Exception {
            var code = visit.code("ines");
            var answers = Races.of(4, i -> () -> visit.exchange(code));
            var given = answers.stream().filter(TokenResponse::indicatesSuccess).toList();
            assertThat(given).hasSizeLessThanOrEqualTo(1);
            for (var response : given)
                assertThat(userinfo(tokens(response)).indicatesSuccess()).isFalse();
        }

        @Test
        void without_any_authentication_is_invalid_client() throws Exception {
            given().formParam("grant_type", "authorization_code")
                    .formParam("client_id", "town-hall")
                    .formParam("code", visit.code("ines").getValue())
                    .formParam("redirect_uri", callback)
                    .formParam("code_verifier", visit.verifier.getValue())
                    .post("/franceconnect/api/v2/token")
                    .then()
                    .statusCode(401)
                    .header("Cache-Control", Matchers.containsString("no-store"));
        }
    }

    @Nested
    class An_access_token {
        @Test
        void is_good_for_60_seconds() throws Exception {
            var tokens = tokens(visit.exchange(visit.code("ines")));
            assertThat(userinfo(tokens).indicatesSuccess()).isTrue();
            clock.advance(Duration.ofSeconds(60));
            assertThat(userinfo(tokens).indicatesSuccess()).isFalse();
        }

        @Test
        void that_is_none_is_401_with_a_challenge() {
            given().header("Authorization", "Bearer nonsense")
                    .get("/franceconnect/api/v2/userinfo")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", Matchers.containsString("invalid_token"));
            given().get("/franceconnect/api/v2/userinfo").then().statusCode(401);
        }
    }

    @Test
    void key_and_subjects_outlive_a_restart() {
        var before = new FranceConnectKeys(secrets, chance);
        var after = new FranceConnectKeys(secrets, chance);
        var somebody = people.of("ines").orElseThrow().identity();
        assertThat(after.published().toString()).isEqualTo(before.published().toString());
        assertThat(after.subject("town-hall", somebody)).isEqualTo(before.subject("town-hall", somebody));
        assertThat(before.published().toString()).doesNotContain("\"d\"");
    }

    @Test
    void the_sandbox_lists_the_people_who_are_ready() {
        given().get("/sandbox/api/franceconnect/people")
                .then()
                .statusCode(200)
                .body("id", Matchers.hasItems("ines", "sylvie"))
                .body("find { it.id == 'ines' }.identity.birthplace", Matchers.equalTo("69123"));
    }

    @Nested
    class A_logout {
        private String end(OIDCTokens tokens, String to, String state) {
            var answer = given().redirects()
                    .follow(false)
                    .queryParam("id_token_hint", tokens.getIDTokenString())
                    .queryParam("post_logout_redirect_uri", to)
                    .queryParam("state", state)
                    .get("/franceconnect/api/v2/session/end");
            return answer.statusCode() == 303 ? answer.header("Location") : "page";
        }

        @Test
        void leads_to_a_registered_address_with_the_state() throws Exception {
            var tokens = tokens(visit.exchange(visit.code("ines")));
            assertThat(end(tokens, "https://town-hall.example/bye", "a state/é"))
                    .isEqualTo("https://town-hall.example/bye?state=a+state%2F%C3%A9");
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://evil.example", "https://library.example/bye", "//evil.example"})
        void leads_nowhere_else(String to) throws Exception {
            assertThat(end(tokens(visit.exchange(visit.code("ines"))), to, "state"))
                    .isEqualTo("page");
        }
    }
}
