package dev.ecps.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.testkit.login.Browser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/clients/spring-boot.md: Spring Security's OAuth2 client. */
class SpringBootStoryTest {
    private static final Path FOLDER = QuickStart.ROOT.resolve("relying-parties/spring-boot");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private static QuickStart page;
    private static Application application;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() throws Exception {
        Tools.needShell();
        page = new QuickStart("spring-boot", 8081, Optional.of("SERVER_PORT"));
        // Tokens live 120 s: with 150 s each request needs the next one, and nobody has to wait
        application = Application.start(page, FOLDER, Map.of("PSC_REFRESHBEFOREEND", "150s"));
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
        assertThat(application.me(browser).at("/SubjectRole/0").asText()).isEqualTo("10^1.2.250.1.213.1.1.5.5");
        assertThat(application
                        .me(browser)
                        .at("/SubjectRefPro/exercices/0/codeProfession")
                        .asText())
                .isEqualTo("10");
    }

    @Test
    void a_token_near_its_end_is_refreshed_again_and_again() throws Exception {
        browser.visit(Desk.logIn(browser, application.at("/me")));

        var first =
                Instant.parse(application.me(browser).path("accessTokenUntil").asText());
        var second =
                Instant.parse(application.me(browser).path("accessTokenUntil").asText());
        var third =
                Instant.parse(application.me(browser).path("accessTokenUntil").asText());

        assertThat(second).isAfter(first);
        assertThat(third).isAfter(second);
    }

    @Test
    void logout_ends_the_session_at_the_provider_too() throws Exception {
        browser.visit(Desk.logIn(browser, application.at("/me")));

        var confirm = browser.visit(application.at("/logout"));
        var csrf = CSRF.matcher(confirm.body());
        assertThat(csrf.find()).as(confirm.body()).isTrue();
        var home = browser.submit(application.at("/logout"), Map.of("_csrf", csrf.group(1)));

        assertThat(home.uri()).isEqualTo(application.at("/"));
        assertThat(browser.visit(application.at("/me")).uri())
                .hasPath("/login")
                .hasPort(Desk.provider().getPort());
    }

    @Test
    void the_back_channel_tells_of_a_logout_at_the_provider() throws Exception {
        browser.visit(Desk.logIn(browser, application.at("/me")));

        Desk.logOutAtProvider(browser);

        assertThat(Desk.sandbox().awaitNotice("my-spring-app")).isEqualTo("delivered");
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
