package dev.ecps.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.testkit.login.Browser;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/clients/quarkus.md: quarkus-oidc. */
class QuarkusStoryTest {
    private static final Path FOLDER = QuickStart.ROOT.resolve("relying-parties/quarkus");

    private static QuickStart page;
    private static Application application;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() throws Exception {
        Tools.needShell();
        page = new QuickStart("quarkus", 8082, Optional.of("QUARKUS_HTTP_PORT"));
        // Tokens live 120 s: with 150 s each request needs the next one, and nobody has to wait
        application = Application.start(page, FOLDER, Map.of("QUARKUS_OIDC_TOKEN_REFRESH_TOKEN_TIME_SKEW", "150S"));
    }

    @AfterAll
    static void stop() {
        if (application != null) application.close();
    }

    @Test
    void a_doctor_logs_in_with_the_phone_and_the_application_reads_the_sectoral_claims() throws Exception {
        var answer = browser.visit(Desk.logIn(browser, application.at("/me")));

        assertThat(answer.uri()).hasPath("/me");
        assertThat(application.me(browser).path("SubjectNameID").asText())
                .isEqualTo(Desk.holder().nationalId());
        assertThat(application.me(browser).path("SubjectRole").asText()).isEqualTo("10^1.2.250.1.213.1.1.5.5");
    }

    @Test
    void a_token_near_its_end_is_refreshed_again_and_again() throws Exception {
        browser.visit(Desk.logIn(browser, application.at("/me")));

        var first = application.me(browser).path("idToken").asText();
        var second = application.me(browser).path("idToken").asText();
        var third = application.me(browser).path("idToken").asText();

        assertThat(first).isNotEmpty();
        assertThat(second).isNotEqualTo(first);
        assertThat(third).isNotEqualTo(second).isNotEqualTo(first);
    }

    @Test
    void logout_ends_the_session_at_the_provider_too() throws Exception {
        browser.visit(Desk.logIn(browser, application.at("/me")));

        var home = browser.visit(application.at("/logout"));

        assertThat(home.uri()).hasPath("/").hasPort(application.at("/").getPort());
        assertThat(browser.visit(application.at("/me")).uri())
                .hasPath("/login")
                .hasPort(Desk.provider().getPort());
    }

    @Test
    void the_back_channel_tells_of_a_logout_at_the_provider() throws Exception {
        browser.visit(Desk.logIn(browser, application.at("/me")));

        Desk.logOutAtProvider(browser);

        assertThat(Desk.sandbox().awaitNotice("my-quarkus-app")).isEqualTo("delivered");
        // Userinfo, asked for at each visit, refuses first: 401, and the cookie is gone
        assertThat(browser.visit(application.at("/me")).status()).isEqualTo(401);
        assertThat(browser.visit(application.at("/me")).uri())
                .hasPath("/login")
                .hasPort(Desk.provider().getPort());
    }

    @Test
    void the_sandbox_approves_as_the_page_says() throws Exception {
        page.run("Test", FOLDER, application.at("/").getPort());

        browser.open(application.at("/me"));
        browser.enter(Desk.VIRTUAL);
        browser.visit(browser.goOn());

        assertThat(application.me(browser).path("SubjectNameID").asText()).isEqualTo(Desk.VIRTUAL);
    }
}
