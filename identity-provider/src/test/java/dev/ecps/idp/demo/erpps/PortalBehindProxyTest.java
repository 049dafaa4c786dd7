package dev.ecps.idp.demo.erpps;

import static dev.ecps.idp.demo.Someone.DOCTOR;
import static dev.ecps.idp.demo.Someone.whenAnswered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.demo.PublicHosts;
import dev.ecps.idp.demo.Surfer;
import dev.ecps.idp.relyingparty.Site;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.HttpCookie;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two public hosts with https, neither of which this machine can reach: only the browser can. */
@QuarkusTest
@TestProfile(PublicHosts.class)
class PortalBehindProxyTest {
    private static final Site SITE = Site.at(PortalClient.ROOT);
    private static final URI DOOR = URI.create("https://wallet.psc.test/demo/erpps");

    @TestHTTPResource
    URI provider;

    private final Surfer browser = new Surfer(this::proxied);

    private URI proxied(URI address) {
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return provider.resolve(address.getRawPath() + query);
    }

    @AfterEach
    void theDoctorAnswersNobody() {
        DOCTOR.answersNobody();
    }

    @Test
    void a_doctor_logs_in_and_out() {
        DOCTOR.answers("approve");
        var login = browser.follow(browser.get(DOOR.resolve(SITE.space())));
        assertThat(login.uri()).hasScheme("https").hasHost("wallet.psc.test").hasPath("/login");

        var space = browser.follow(whenAnswered(browser, DOCTOR.identifies(browser, login)));
        assertThat(space.uri()).isEqualTo(DOOR.resolve(SITE.space()));
        assertThat(space.body()).contains("Bonjour Camille CABINET-ET-HOPITAL");
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allMatch(HttpCookie::getSecure);

        var logout = browser.post(DOOR.resolve(SITE.logout()), Map.of());
        assertThat(logout.target()).hasHost("auth.psc.test");
        assertThat(browser.follow(logout).uri()).hasHost("wallet.psc.test").hasPath("/demo/erpps");
    }
}
