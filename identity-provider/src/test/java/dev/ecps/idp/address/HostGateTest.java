package dev.ecps.idp.address;

import static dev.ecps.idp.address.TwoHosts.AUTH;
import static dev.ecps.idp.address.TwoHosts.WALLET;
import static dev.ecps.idp.address.TwoHosts.at;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.PSYCHOLOGIST;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(TwoHosts.class)
class HostGateTest {
    private final Map<String, String> walletCookies = new HashMap<>();

    private Response remembered(Response answer) {
        for (var cookie : answer.getDetailedCookies()) {
            assertThat(cookie.getDomain()).as("a cookie of one host").isNull();
            walletCookies.put(cookie.getName(), cookie.getValue());
        }
        return answer;
    }

    private Response look(String path) {
        return remembered(at(WALLET).cookies(walletCookies).get(path));
    }

    private Response send(String path, Map<String, String> form) {
        return remembered(given().header("Host", WALLET)
                .redirects()
                .follow(false)
                .cookies(walletCookies)
                .formParams(form)
                .post(path));
    }

    /** From the authorization request to the address with the code. */
    private URI loggedIn(RelyingParty party) {
        Login.answer(PSYCHOLOGIST, "{\"answer\":\"approve\",\"times\":1}");
        var page = look(RelyingParty.address(party.request())).header("Location");
        assertThat(page).startsWith("/login?id=");
        var id = page.substring("/login?id=".length());
        send("/login", Map.of("id", id, "nationalId", PSYCHOLOGIST.value()));
        var state = "waiting";
        for (int i = 0; i < 10 && state.equals("waiting"); i++) {
            state = look("/login/state?id=" + id).path("state");
        }
        return URI.create(look(page).header("Location"));
    }

    @Test
    void a_login_goes_by_the_wallet_and_its_tokens_by_the_issuer() {
        var sara = RelyingParty.named("SARA");
        var target = Login.query(loggedIn(sara));
        assertThat(target).containsEntry("iss", "http://" + AUTH + Addresses.REALM);

        at(AUTH).auth()
                .preemptive()
                .basic(sara.id(), sara.secret())
                .urlEncodingEnabled(true)
                .formParams(RelyingParty.codeForm(target.get("code")))
                .post(Paths.TOKEN)
                .then()
                .statusCode(200)
                .body("token_type", equalTo("Bearer"));
    }

    @Test
    void logout_without_a_hint_leads_to_where_the_cookie_is() {
        loggedIn(RelyingParty.named("SARA"));

        at(AUTH).get(Paths.LOGOUT + "?state=s%20t")
                .then()
                .statusCode(307)
                .header("Location", "http://" + WALLET + Paths.LOGOUT + "?state=s%20t");
        look(Paths.LOGOUT).then().statusCode(200).body(containsString("name=\"confirmed\""));
    }

    @Test
    void logout_with_a_hint_is_the_issuers_own_affair() {
        at(AUTH).get(Paths.LOGOUT + "?id_token_hint=none").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth?client_id=a%20b",
                "/login?id=x",
                "/demo/erpps",
                "/activation/token",
                "/LOGIN;x?id=x",
                "/ma-cps/espace",
                "/portail/espace",
                "/annuaire?name=x",
                "/franceconnect/api/v2/authorize?state=x"
            })
    void a_page_asked_for_at_the_issuers_host_leads_to_the_wallets(String page) {
        at(AUTH).get(page).then().statusCode(307).header("Location", "http://" + WALLET + page);
    }

    @Test
    void the_reader_that_a_browser_chose_is_the_one_of_its_login() {
        at(AUTH).get("/lecteur?reader=cabinet")
                .then()
                .statusCode(307)
                .header("Location", "http://" + WALLET + "/lecteur?reader=cabinet");
    }

    @Test
    void a_form_sent_to_the_issuers_host_is_sent_again_to_the_wallets() {
        at(AUTH).contentType("application/x-www-form-urlencoded")
                .body("id=x")
                .post("/login")
                .then()
                .statusCode(307)
                .header("Location", "http://" + WALLET + "/login");
    }

    @Test
    void the_native_authorization_path_leads_to_the_wallet() {
        at(AUTH).get(Paths.NATIVE_AUTHORIZATION + "?client_id=x")
                .then()
                .statusCode(307)
                .header("Location", "http://" + WALLET + "/auth?client_id=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {Paths.JWKS, Paths.USERINFO, Paths.WELL_KNOWN + "/wallet-openid-configuration"})
    void what_clients_call_is_not_at_the_wallets_host_which_says_where_it_is(String path) {
        at(WALLET).get(path).then().statusCode(404).body(containsString("http://" + AUTH));
        at(AUTH).get(path).then().statusCode(not(equalTo(404)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:8080"})
    void loopback_answers_for_both(String host) {
        at(host).get(Paths.JWKS).then().statusCode(200);
        at(host).get("/login?id=x").then().statusCode(not(equalTo(307)));
        at(host).get("/sandbox/api/time").then().statusCode(200);
        at(host).get(Paths.WELL_KNOWN + "/wallet-openid-configuration")
                .then()
                .body("issuer", startsWith("http://" + AUTH))
                .body("authorization_endpoint", equalTo("http://" + WALLET + "/auth"));
    }

    @ParameterizedTest
    @ValueSource(strings = {WALLET, AUTH})
    void the_sandbox_opens_under_the_providers_own_local_names(String host) {
        at(host).get("/sandbox/api/time").then().statusCode(200);
    }

    @Test
    void the_sandbox_opens_under_no_other_local_name() {
        at("other.localhost").get("/sandbox/api/time").then().statusCode(403);
    }
}
