package dev.ecps.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.ecps.example.nimbus.PscClient;
import dev.ecps.example.nimbus.PscClient.Attempt;
import dev.ecps.testkit.login.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fails at PSC fails here, with the reason. */
class MisconfiguredClientTest {
    private static final URI CALLBACK = URI.create("http://localhost:65002/callback");
    private static final ClientID ID = new ClientID("misconfigured");
    private static final Secret SECRET = new Secret("my-secret");

    private final Attempt attempt = Attempt.draw();
    private final Browser browser = new Browser();

    @BeforeEach
    void register() throws Exception {
        Desk.sandbox().register(ID.getValue(), SECRET.getValue(), "Mal réglé", List.of(CALLBACK.toString()));
    }

    private static PscClient client(Secret secret, URI callback) throws Exception {
        return PscClient.discover(new Issuer(Desk.issuer()), new ClientSecretBasic(ID, secret), callback);
    }

    @Test
    void one_slash_more_in_the_redirect_URI_is_refused_by_a_page_and_not_redirected() throws Exception {
        var page = browser.visit(client(SECRET, URI.create(CALLBACK + "/")).login(attempt));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.uri()).hasPath("/auth");
        assertThat(page.body()).contains("Invalid parameter: redirect_uri");
    }

    @Test
    void an_identifier_without_its_prefix_is_refused_with_the_prefixes() throws Exception {
        browser.open(client(SECRET, CALLBACK).login(attempt));

        assertThatThrownBy(() -> browser.identify(Desk.holder().nationalId().substring(1)))
                .hasMessageContaining("doit être saisi préfixé de : 8 pour RPPS, 0 pour ADELI");
    }

    @Test
    void the_standard_discovery_path_is_not_there() {
        assertThatThrownBy(() -> OIDCProviderMetadata.resolve(new Issuer(Desk.issuer())))
                .hasMessageContaining("404");
    }

    @Test
    void another_secret_is_refused_and_the_code_stays_good() throws Exception {
        var answer = Desk.logIn(browser, client(SECRET, CALLBACK).login(attempt));

        assertThatThrownBy(() -> client(new Secret("other"), CALLBACK).tokens(answer, attempt))
                .isInstanceOfSatisfying(GeneralException.class, refused -> {
                    assertThat(refused.getErrorObject().getHTTPStatusCode()).isEqualTo(401);
                    assertThat(refused.getErrorObject().getCode()).isEqualTo("unauthorized_client");
                    assertThat(refused.getErrorObject().getDescription())
                            .isEqualTo("Invalid client or Invalid client credentials");
                });
        assertThat(client(SECRET, CALLBACK).tokens(answer, attempt).getAccessToken())
                .isNotNull();
    }

    @Test
    void a_second_refresh_with_the_same_token_is_refused_and_logs_the_user_out() throws Exception {
        var psc = client(SECRET, CALLBACK);
        var first = psc.tokens(Desk.logIn(browser, psc.login(attempt)), attempt);
        var second = psc.refresh(first.getRefreshToken());

        assertThatThrownBy(() -> psc.refresh(first.getRefreshToken()))
                .hasMessageContaining("Maximum allowed refresh token reuse exceeded");
        assertThatThrownBy(() -> psc.refresh(second.getRefreshToken()))
                .hasMessageContaining("Session doesn't have required client");
        assertThatThrownBy(() -> psc.userinfo(second.getAccessToken()))
                .hasMessage("User session not found or doesn't have client attached on it");
    }

    @Test
    void an_access_token_of_two_minutes_ago_is_refused() throws Exception {
        var psc = client(SECRET, CALLBACK);
        var tokens = psc.tokens(Desk.logIn(browser, psc.login(attempt)), attempt);
        Desk.sandbox().advance(Duration.ofMinutes(2));
        try {
            assertThatThrownBy(() -> psc.userinfo(tokens.getAccessToken())).hasMessage("Token verification failed");
        } finally {
            Desk.sandbox().backToNow();
        }
    }

    @Test
    void a_page_in_a_browser_may_not_call_the_token_endpoint() throws Exception {
        var preflight = HttpRequest.newBuilder(
                        client(SECRET, CALLBACK).metadata().getTokenEndpointURI())
                .timeout(Duration.ofSeconds(20))
                .header("Origin", "http://localhost:3000")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody())
                .build();

        var answer = HttpClient.newHttpClient().send(preflight, BodyHandlers.discarding());

        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }
}
