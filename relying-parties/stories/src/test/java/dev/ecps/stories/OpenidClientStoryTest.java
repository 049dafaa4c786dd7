package dev.ecps.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.testkit.login.Browser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/clients/node.md: openid-client, and oauth4webapi below it. */
class OpenidClientStoryTest {
    private static final Path SOURCE = QuickStart.ROOT.resolve("relying-parties/openid-client");

    @TempDir
    private static Path folder;

    private static QuickStart page;
    private static Application application;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() throws Exception {
        Tools.needShell();
        Tools.needNode();
        for (var file : List.of("package.json", "package-lock.json", ".npmrc", "app.mjs")) {
            Files.copy(SOURCE.resolve(file), folder.resolve(file));
        }
        page = new QuickStart("node", 3000, Optional.of("PORT"));
        page.run("Install", folder, 3000);
        application = Application.start(page, folder, Map.of());
    }

    @AfterAll
    static void stop() {
        if (application != null) application.close();
    }

    @Test
    void a_doctor_logs_in_with_the_phone_and_the_application_reads_the_sectoral_claims() throws Exception {
        var answer = browser.visit(Desk.logIn(browser, application.at("/me")));

        assertThat(answer.uri()).as(answer.body()).hasPath("/me");
        assertThat(application.me(browser).path("SubjectNameID").asText())
                .isEqualTo(Desk.holder().nationalId());
        assertThat(application.me(browser).at("/SubjectRole/0").asText()).isEqualTo("10^1.2.250.1.213.1.1.5.5");
        assertThat(application.me(browser).path("refreshes").asInt()).isZero();
    }

    @Test
    void two_minutes_later_the_access_token_is_refused_and_refreshed_once_for_parallel_requests() throws Exception {
        browser.visit(Desk.logIn(browser, application.at("/me")));
        Desk.sandbox().advance(Duration.ofMinutes(2));
        try {
            var parallel = List.of(asked(), asked(), asked());
            for (var answer : parallel) assertThat(answer.join().status()).isEqualTo(200);
            assertThat(application.me(browser).path("refreshes").asInt()).isEqualTo(1);

            Desk.sandbox().advance(Duration.ofMinutes(2));
            assertThat(application.me(browser).path("refreshes").asInt()).isEqualTo(2);
        } finally {
            Desk.sandbox().backToNow();
        }
    }

    private CompletableFuture<Browser.Page> asked() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return browser.visit(application.at("/me"));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void after_half_an_hour_without_a_visit_the_refusal_is_told() throws Exception {
        browser.visit(Desk.logIn(browser, application.at("/me")));
        Desk.sandbox().advance(Duration.ofMinutes(31));
        try {
            var answer = browser.visit(application.at("/me"));

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.body()).isEqualTo("OAUTH_RESPONSE_BODY_ERROR: Token is not active");
        } finally {
            Desk.sandbox().backToNow();
        }
    }

    @Test
    void logout_ends_the_session_at_the_provider_too() throws Exception {
        browser.visit(Desk.logIn(browser, application.at("/me")));

        var home = browser.visit(application.at("/logout"));

        assertThat(home.uri())
                .hasPath("/")
                .hasPort(application.at("/").getPort())
                .hasParameter("state");
        assertThat(browser.visit(application.at("/me")).uri())
                .hasPath("/login")
                .hasPort(Desk.provider().getPort());
    }

    @Test
    void an_answer_of_another_issuer_is_refused() throws Exception {
        var answer = Desk.logIn(browser, application.at("/login")).toString();

        var refused = browser.visit(URI.create(answer.replace("esante-wallet", "esante-wallez")));

        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.body()).contains("unexpected \"iss\" (issuer) response parameter value");
    }

    @Test
    void the_sandbox_approves_as_the_page_says() throws Exception {
        page.run("Test", folder, application.at("/").getPort());

        browser.open(application.at("/me"));
        browser.enter(Desk.VIRTUAL);
        browser.visit(browser.goOn());

        assertThat(application.me(browser).path("SubjectNameID").asText()).isEqualTo(Desk.VIRTUAL);
    }
}
