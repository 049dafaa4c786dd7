package dev.ecps.idp.sandbox.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
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

/** Cards and readers over HTTP. */
@QuarkusTest
class CardsEndpointTest {
    @Inject
    Cards allCards;

    private static final String CARDS = "/sandbox/api/cards";
    private static final String READER = "/sandbox/api/readers/api-test";
    private static final String HOLDER = "899700001250";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void tidy() {
        made.forEach(number -> given().delete(CARDS + "/" + number));
        put(READER, Map.of("plugged", true, "firefoxFails", false));
    }

    private ValidatableResponse post(Map<String, Object> card) {
        return given().contentType("application/json").body(card).post(CARDS).then();
    }

    private ValidatableResponse put(String path, Map<String, Object> body) {
        return given().contentType("application/json").body(body).put(path).then();
    }

    private String make(String state) {
        String number = post(Map.of("nationalId", HOLDER, "state", state))
                .statusCode(201)
                .body("state", equalTo(state))
                .extract()
                .path("number");
        made.add(number);
        return number;
    }

    @ParameterizedTest
    @ValueSource(strings = {"usable", "blocked", "expired", "opposed"})
    void POST_makes_a_card_in_any_state_also_for_who_would_have_none(String state) {
        var number = make(state);
        given().get(CARDS + "?nationalId=" + HOLDER).then().statusCode(200).body("number", hasItem(number));
        given().get(CARDS + "/" + number).then().statusCode(200).body("kind", equalTo("CPS"));
    }

    @Test
    void an_order_is_delivered_now_by_PUT_of_the_state() {
        given().delete("/sandbox/api/messages").then().statusCode(204);
        String number = post(Map.of("nationalId", "899700001292", "state", "ordered"))
                .statusCode(409)
                .extract()
                .path("number");
        assertThat(number).isNull();
        String first = given().get(CARDS + "?nationalId=899700001292").path("[0].number");
        put(CARDS + "/" + first + "/state", Map.of("state", "opposed")).body("reason", equalTo("lost"));
        number = post(Map.of("nationalId", "899700001292", "state", "ordered"))
                .statusCode(201)
                .body("state", equalTo("ordered"))
                .extract()
                .path("number");
        put(CARDS + "/" + number + "/state", Map.of("state", "usable"))
                .statusCode(200)
                .body("state", equalTo("usable"))
                .body("triesLeft", equalTo(3));
        given().get("/sandbox/api/messages?kind=LETTER&to=899700001292")
                .then()
                .body("size()", equalTo(2))
                .body("[0].codes.size()", equalTo(2));
    }

    @Test
    void no_card_tells_a_code() {
        var number = make("usable");
        assertThat(given().get(CARDS + "/" + number).asString()).doesNotContain("1234\"", "12345678", "salt", "code\"");
    }

    @ParameterizedTest
    @CsvSource({
        "nationalId, nonsense",
        "nationalId, 899799999999",
        "kind, CPX",
        "state, delivered",
        "code, 12",
        "environment, moon"
    })
    void what_is_malformed_is_named(String member, String value) {
        var card = new java.util.HashMap<String, Object>(Map.of("nationalId", HOLDER));
        card.put(member, value);
        post(card).statusCode(400).body("field", equalTo(member));
    }

    @Test
    void no_way_leads_back_from_an_opposition() {
        var number = make("opposed");
        put(CARDS + "/" + number + "/state", Map.of("state", "usable")).statusCode(409);
        put(CARDS + "/" + number + "/state", Map.of("state", "new"))
                .statusCode(400)
                .body("field", equalTo("state"));
        put(CARDS + "/0000000000/state", Map.of("state", "usable")).statusCode(404);
    }

    @Test
    void a_deleted_card_is_gone_from_its_reader_too() {
        var number = make("usable");
        put(READER, Map.of("card", number)).statusCode(200).body("card.number", equalTo(number));
        given().delete(CARDS + "/" + number).then().statusCode(204);
        given().get(READER).then().body("card", nullValue());
        given().get(CARDS + "?nationalId=" + HOLDER).then().body("number", not(hasItem(number)));
    }

    @Test
    void a_reader_takes_a_card_by_number_or_by_holder_and_lets_it_go() {
        given().get(READER)
                .then()
                .statusCode(200)
                .body("plugged", equalTo(true))
                .body("card", nullValue());
        put(READER, Map.of("card", "0990000010")).body("card.nationalId", equalTo("0990000010"));
        put(READER, Map.of("card", "899700001193")).body("card.nationalId", equalTo("899700001193"));
        put(READER, Map.of("plugged", false)).body("card", nullValue()).body("plugged", equalTo(false));
        put(READER, Map.of("card", "899700001193")).body("plugged", equalTo(true));
        given().delete(READER).then().statusCode(204);
        given().get(READER).then().body("card", nullValue());
    }

    @Test
    void what_is_no_card_and_what_is_no_reader_are_refused() {
        allCards.forgetOf(List.of(new NationalId("899700001243")));
        put(READER, Map.of("card", "899700001243")).statusCode(400).body("field", equalTo("card"));
        put(READER, Map.of("card", "1111111111")).statusCode(400).body("field", equalTo("card"));
        given().get("/sandbox/api/readers/Salle%202").then().statusCode(404);
        given().get(CARDS).then().statusCode(400).body("field", equalTo("nationalId"));
        given().get(CARDS + "?nationalId=899700001243").then().statusCode(200).body("$", empty());
    }
}
