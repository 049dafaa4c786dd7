package com.example.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecps.testkit.Ecps;
import dev.ecps.testkit.login.Browser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Psc.class)
class LoginTest {
    Ecps ecps;

    @TestHTTPResource("/")
    URI portal;

    private final Browser browser = new Browser();

    @BeforeEach
    void tellThePort() {
        ecps.client(portal.resolve("/callback").toString());
    }

    @Test
    void a_doctor_logs_in_and_is_greeted() {
        var page = ecps.login(browser, portal.resolve("/me"));

        assertEquals("Bonjour " + ecps.practitioner().nationalId(), page.body());
    }

    @Test
    void a_doctor_who_declines_stays_outside() {
        var page = ecps.decline(browser, portal.resolve("/me"));

        assertEquals("Pas de connexion : access_denied", page.body());
    }
}
