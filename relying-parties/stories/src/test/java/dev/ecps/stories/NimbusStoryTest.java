package dev.ecps.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import dev.ecps.example.nimbus.PscClient;
import dev.ecps.example.nimbus.PscClient.Attempt;
import dev.ecps.testkit.login.Browser;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/clients/nimbus.md: the Nimbus SDK without a framework. */
class NimbusStoryTest {
    private static final URI CALLBACK = URI.create("http://localhost:8083/callback");
    private static final URI HOME = URI.create("http://localhost:8083/");

    private static QuickStart page;

    private final Browser browser = new Browser();

    @BeforeAll
    static void register() throws Exception {
        Tools.needShell();
        page = new QuickStart("nimbus", 8083, Optional.empty());
        page.run("Register", QuickStart.ROOT, 8083);
    }

    private URI send(URI login) throws Exception {
        return Desk.logIn(browser, login);
    }

    @Test
    void a_doctor_logs_in_is_refreshed_is_known_and_logs_out() throws Exception {
        var issuer = new Issuer(Desk.issuer());
        var client = new ClientSecretBasic(new ClientID("my-java-app"), new Secret("my-secret"));

        var psc = PscClient.discover(issuer, client, CALLBACK);
        var attempt = Attempt.draw();
        var answer = send(psc.login(attempt));
        var tokens = psc.tokens(answer, attempt);
        var fresh = psc.refresh(tokens.getRefreshToken());
        var userinfo = psc.userinfo(fresh.getAccessToken());
        var doctor = userinfo.getStringClaim("SubjectNameID");
        var over = psc.logout(fresh, HOME, new State("bye"));

        assertThat(answer.getPath()).isEqualTo("/callback");
        assertThat(doctor).isEqualTo(Desk.holder().nationalId());
        assertThat(userinfo.getClaim("SubjectRefPro")).isNotNull();
        assertThat(Redirects.of(over)).isEqualTo(URI.create(HOME + "?state=bye"));
    }

    @Test
    void the_sandbox_approves_as_the_page_says() throws Exception {
        page.run("Test", QuickStart.ROOT, 8083);
        var client = new ClientSecretBasic(new ClientID("my-java-app"), new Secret("my-secret"));
        var psc = PscClient.discover(new Issuer(Desk.issuer()), client, CALLBACK);
        var attempt = Attempt.draw();

        browser.open(psc.login(attempt));
        browser.enter(Desk.VIRTUAL);
        var tokens = psc.tokens(browser.goOn(), attempt);

        assertThat(psc.userinfo(tokens.getAccessToken()).getStringClaim("SubjectNameID"))
                .isEqualTo(Desk.VIRTUAL);
    }
}
