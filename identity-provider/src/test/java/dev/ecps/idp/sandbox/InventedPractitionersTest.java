package dev.ecps.idp.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InventedPractitionersTest {
    private static final String PEOPLE = "/sandbox/api/practitioners";

    @Inject
    Devices devices;

    @Inject
    Practitioners practitioners;

    private final List<String> batches = new ArrayList<>();

    @AfterEach
    void nobodyIsLeft() {
        batches.forEach(batch -> given().delete(PEOPLE + "?batch=" + batch));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post(PEOPLE).then();
    }

    private JsonPath made(String body) {
        var made = post(body).statusCode(201).extract().jsonPath();
        batches.add(made.getString("batch"));
        return made;
    }

    private static List<Map<String, String>> batch(String batch, String query) {
        return given().get(PEOPLE + "?batch=" + batch + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
    }

    @Test
    void POST_makes_people_who_can_be_activated_and_the_list_shows_them() {
        var made = made("{\"count\":3}");
        List<Map<String, String>> people = made.getList("practitioners");
        assertThat(made.getInt("count")).isEqualTo(3);
        assertThat(people).hasSize(3).allSatisfy(person -> {
            assertThat(person.get("nationalId")).matches("8997\\d{8}");
            assertThat(person.get("ecps")).isEqualTo("none");
            assertThat(person.get("profession")).isNotEmpty();
            assertThat(person.get("situation")).isEqualTo("inventé, lot " + made.getString("batch"));
            var contacts = new Contacts(person.get("mail"), person.get("mobile"));
            assertThat(contacts.usableMail()).get().asString().endsWith("@invente.test");
            assertThat(contacts.usableMobile()).get().asString().matches("\\+3363998[1-9]\\d{3}");
        });
        assertThat(given().get(PEOPLE).jsonPath().<Map<String, String>>getList(""))
                .containsAll(people);
    }

    @Test
    void POST_of_many_tells_the_first_thousand_and_pages_of_the_batch_tell_all() {
        var made = made("{\"count\":2001}");
        assertThat(made.getList("practitioners")).hasSize(1000);
        var all = new ArrayList<Map<String, String>>();
        for (int page = 0; page < 3; page++) all.addAll(batch(made.getString("batch"), "&page=" + page));
        for (var unique : List.of("nationalId", "mail", "mobile")) {
            assertThat(all.stream().map(person -> person.get(unique)).distinct())
                    .as(unique)
                    .hasSize(2001);
        }
        given().get(PEOPLE + "?size=1&batch=" + made.getString("batch"))
                .then()
                .header("X-Total-Count", "2001")
                .body("", hasSize(1));
    }

    @Test
    void POST_with_a_profession_makes_only_such_people() {
        var made = made("{\"count\":5,\"profession\":\"60\"}");
        assertThat(made.<String>getList("practitioners.profession")).containsOnly("Infirmier");
    }

    @Test
    void people_have_one_exercise_and_one_activity_as_their_claims_need_them() {
        var made = made("{\"count\":1,\"profession\":\"10\"}");
        var person = practitioners
                .find(new NationalId(made.getString("practitioners[0].nationalId")))
                .orElseThrow();
        assertThat(person.activityCount()).isEqualTo(1);
        assertThat(person.exercises().get(0).skillCode()).isEqualTo("SM26");
        assertThat(person.otherIds()).extracting("origin").containsExactly("RPPS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count | {}",
                "count | {\"count\":0}",
                "count | {\"count\":20001}",
                "profession | {\"count\":1,\"profession\":\"99\"}",
                "profession | {\"count\":1,\"profession\":\"\"}"
            })
    void POST_of_what_cannot_be_returns_400_and_makes_nobody(String field, String body) {
        long before = practitioners.count();
        post(body).statusCode(400).contentType("application/problem+json").body("field", equalTo(field));
        assertThat(practitioners.count()).isEqualTo(before);
    }

    @Test
    void DELETE_of_a_batch_removes_its_people_and_their_e_CPS_and_nobody_else() {
        var going = made("{\"count\":2}");
        var staying = made("{\"count\":2}");
        var holder = new NationalId(going.getString("practitioners[0].nationalId"));
        var phone = devices.register(new NewDevice(holder, "{}", "verifier", "phone", false));
        given().delete(PEOPLE + "?batch=" + going.getString("batch")).then().statusCode(204);
        assertThat(batch(going.getString("batch"), "")).isEmpty();
        assertThat(practitioners.find(holder)).isEmpty();
        assertThat(devices.of(phone.id())).isEmpty();
        assertThat(devices.activeOf(holder)).isEmpty();
        given().get(PEOPLE + "?batch=" + staying.getString("batch"))
                .then()
                .body("nationalId", hasSize(2))
                .body("ecps", everyItem(equalTo("none")));
    }

    @Test
    void DELETE_of_one_leaves_the_others_of_the_batch() {
        var made = made("{\"count\":2}");
        given().delete(PEOPLE + "/" + made.getString("practitioners[1].nationalId"))
                .then()
                .statusCode(204);
        assertThat(batch(made.getString("batch"), "")).hasSize(1);
    }

    @Test
    void DELETE_of_a_batch_that_is_gone_returns_404() {
        given().delete(PEOPLE + "?batch=nobodys")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("field", equalTo("batch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?batch=", "?batch=%25", "?batch=a'or'a"})
    void DELETE_without_a_batch_returns_400_and_removes_nobody(String query) {
        long before = practitioners.count();
        given().delete(PEOPLE + query).then().statusCode(400).body("field", equalTo("batch"));
        assertThat(practitioners.count()).isEqualTo(before);
    }
}
