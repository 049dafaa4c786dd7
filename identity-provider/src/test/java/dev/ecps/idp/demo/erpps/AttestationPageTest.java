package dev.ecps.idp.demo.erpps;

import static dev.ecps.idp.demo.Someone.ADELI;
import static dev.ecps.idp.demo.Someone.DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.demo.Someone;
import dev.ecps.idp.demo.Surfer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttestationPageTest {
    private static final String FILE = "/demo/erpps/espace/attestation.pdf";

    @TestHTTPResource("/demo/erpps/espace")
    URI space;

    private final Surfer browser = new Surfer();

    @AfterEach
    void nobodyAnswers() {
        List.of(DOCTOR, ADELI).forEach(Someone::answersNobody);
    }

    @Test
    void a_doctor_downloads_the_attestation() {
        DOCTOR.answers("approve");
        assertThat(DOCTOR.logsIn(browser, space).body()).contains("href=\"" + FILE + "\"");
        var file = browser.get(space.resolve(FILE));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).startsWith("%PDF-");
    }

    @Test
    void who_has_no_RPPS_number_has_nothing_to_attest() {
        ADELI.answers("approve");
        assertThat(ADELI.logsIn(browser, space).body()).doesNotContain(FILE);
        assertThat(browser.get(space.resolve(FILE)).target()).isEqualTo(space);
    }

    @Test
    void a_stranger_is_asked_to_log_in() {
        assertThat(browser.get(space.resolve(FILE)).status()).isEqualTo(302);
    }
}
