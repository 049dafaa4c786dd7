package com.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.testkit.Ecps;
import dev.ecps.testkit.EcpsSimulator;
import dev.ecps.testkit.login.Browser;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@EcpsSimulator
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LoginTest {
    static Ecps ecps;

    @LocalServerPort
    int port;

    private final Browser browser = new Browser();

    @DynamicPropertySource
    static void psc(DynamicPropertyRegistry settings) {
        settings.add("psc.issuer", ecps::issuer);
        settings.add("psc.client-id", ecps.client()::id);
        settings.add("psc.client-secret", ecps.client()::secret);
    }

    @BeforeEach
    void tellThePort() {
        ecps.client(at("/login/oauth2/code/psc").toString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Test
    void a_doctor_logs_in_and_is_greeted() {
        var page = ecps.login(browser, at("/me"));

        assertThat(page.uri()).hasPath("/me");
        assertThat(page.body()).isEqualTo("Bonjour " + ecps.practitioner().nationalId());
    }

    @Test
    void a_doctor_who_declines_stays_outside() {
        var page = ecps.decline(browser, at("/me"));

        assertThat(page.uri()).hasPath("/login").hasQuery("error");
        assertThat(browser.visit(at("/me")).body()).doesNotContain("Bonjour");
    }
}
