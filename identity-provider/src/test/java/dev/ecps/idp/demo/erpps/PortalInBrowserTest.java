package dev.ecps.idp.demo.erpps;

import static dev.ecps.idp.demo.Someone.DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.browser.Browser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;

/** The whole way in a real browser; leaves pictures in {@code target/pictures}. */
@QuarkusTest
class PortalInBrowserTest {
    @TestHTTPResource("/demo/erpps")
    String landing;

    @BeforeEach
    void theDoctorApproves() {
        DOCTOR.answers("approve");
    }

    @AfterEach
    void theDoctorAnswersNobody() {
        DOCTOR.answersNobody();
    }

    @Test
    void a_doctor_logs_in_reads_their_space_and_logs_out() throws IOException {
        try (var browser = Browser.headless("fr")) {
            browser.open(landing);
            picture(browser, "portal-door.png");
            browser.await("#login").click();
            browser.await("#nationalId").sendKeys(DOCTOR.nationalId());
            browser.await("form .button").click();

            assertThat(browser.await("#national-id").getText()).isEqualTo(DOCTOR.nationalId());
            assertThat(browser.await("h1").getText()).isEqualTo("Bonjour Camille CABINET-ET-HOPITAL");
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(landing + "/espace");
            picture(browser, "portal.png");
            browser.await("summary").click();
            assertThat(browser.await("#userinfo").getText())
                    .contains("\"SubjectNameID\" : \"" + DOCTOR.nationalId() + "\"");
            picture(browser, "portal-userinfo.png");
            assertThat(browser.driver().manage().logs().get("browser").getAll())
                    .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                    .isEmpty();

            browser.await("#logout").click();
            assertThat(browser.await("#login").getText()).isEqualTo("S'identifier avec Pro Santé Connect");
            browser.await("#login").click();
            browser.await("#nationalId");
        }
    }

    @Test
    void who_gives_up_is_told_so_and_can_start_again() throws IOException {
        try (var browser = Browser.headless("en")) {
            browser.open(landing + "/espace");
            browser.await(".link-button").click();
            assertThat(browser.await("h1").getText()).isEqualTo("You are not logged in");
            picture(browser, "portal-refused.png");
            browser.await("#login").click();
            browser.await("#nationalId");
        }
    }

    private static void picture(Browser browser, String name) throws IOException {
        var pictures = Files.createDirectories(Path.of("target", "pictures"));
        var height = browser.script("return document.documentElement.scrollHeight");
        browser.driver().manage().window().setSize(new Dimension(1200, ((Long) height).intValue() + 150));
        var taken = ((TakesScreenshot) browser.driver()).getScreenshotAs(OutputType.BYTES);
        Files.write(pictures.resolve(name), taken);
    }
}
