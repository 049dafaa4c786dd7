package dev.ecps.idp.sandbox;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.LANDLINE;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NAMESAKE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.time.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PractitionersEndpointTest {
    private static final String PEOPLE = "/sandbox/api/practitioners";

    @Inject
    Devices devices;

    @Inject
    TravellingClock clock;

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private static List<Map<String, String>> people(String query) {
        return given().get(PEOPLE + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
    }

    private static Map<String, String> person(String nationalId) {
        return people("").stream()
                .filter(each -> each.get("nationalId").equals(nationalId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void GET_tells_who_everybody_is_and_what_is_special_about_them() {
        assertThat(person(LANDLINE.value()))
                .containsEntry("familyName", "TELEPHONE-FIXE")
                .containsEntry("givenName", "Françoise")
                .containsEntry("profession", "Infirmier")
                .containsEntry("situation", "un fixe au lieu d'un mobile : activation impossible")
                .containsEntry("mail", "francoise.telephone-fixe@exemple.test")
                .containsEntry("mobile", "01 99 00 10 01")
                .containsEntry("ecps", "none");
    }

    @Test
    void GET_tells_the_state_of_the_e_CPS() {
        Device phone = devices.register(new NewDevice(NAMESAKE, "{}", "verifier", "phone", false));
        assertThat(person(NAMESAKE.value())).containsEntry("ecps", "active");
        clock.advance(Duration.ofDays(3 * 366));
        assertThat(person(NAMESAKE.value())).containsEntry("ecps", "expired");
        clock.comeBack();
        for (int i = 0; i < 3; i++) devices.checkPin(phone.id(), new PinEvidence.WrongOnPurpose());
        assertThat(person(NAMESAKE.value())).containsEntry("ecps", "blocked");
        devices.delete(phone.id());
        assertThat(person(NAMESAKE.value())).containsEntry("ecps", "none");
    }

    @Test
    void GET_by_pages_tells_everybody_once_in_the_order_of_the_whole() {
        var all = people("");
        var pages = new ArrayList<Map<String, String>>();
        for (int page = 0; page <= all.size() / 7; page++) pages.addAll(people("?page=" + page + "&size=7"));
        assertThat(pages).isEqualTo(all).hasSizeGreaterThanOrEqualTo(41);
        assertThat(given().get(PEOPLE + "?size=1").header("X-Total-Count")).isEqualTo(String.valueOf(all.size()));
        assertThat(people("?page=1000&size=1000")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"page, -1", "page, x", "page, 1000001", "size, 0", "size, 1001", "size, 1.5", "size, 99999999999"})
    void GET_of_a_page_that_cannot_be_returns_400(String name, String value) {
        given().queryParam(name, value)
                .get(PEOPLE)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(name));
    }
}
