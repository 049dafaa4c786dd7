package dev.ecps.idp.sandbox.answer;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NEARLY_EMPTY;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.WRONG_KEY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ecps.idp.Races;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How answers stack, whom they are for, what they do, and how they end. */
@QuarkusTest
class AnswersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ALL = "/sandbox/api/answers";
    private static final NationalId ME = NEARLY_EMPTY;
    private static final NationalId OTHER = WRONG_KEY;
    private static final String DECLINED = "La connexion a été refusée sur le téléphone.";
    private static final String WRONG_NUMBER = "n&#39;était pas celui affiché ici.";
    private static final String EXPIRED = "La demande a expiré";

    @Inject
    TravellingClock clock;

    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    @Inject
    VirtualPhones phones;

    private RelyingParty sara;
    private RelyingParty sante;

    @BeforeEach
    void begin() {
        sara = RelyingParty.named("SARA");
        sante = RelyingParty.named("Santé");
    }

    @AfterEach
    void end() {
        clock.comeBack();
        given().delete(ALL).then().statusCode(204);
        for (var who : List.of(ME, OTHER)) {
            devices.activeOf(who).ifPresent(phone -> {
                challenges.pendingOn(phone.id()).forEach(asked -> challenges.withdraw(asked.id()));
                devices.delete(phone.id());
            });
        }
    }

    private static ValidatableResponse post(String address, String body) {
        return given().contentType("application/json").body(body).post(address).then();
    }

    private static String of(NationalId who) {
        return "/sandbox/api/practitioners/" + who.value() + "/answer";
    }

    private static String of(RelyingParty client) {
        return "/sandbox/api/clients/" + client.id() + "/answer";
    }

    private static String of(NationalId who, RelyingParty client) {
        return "/sandbox/api/practitioners/" + who.value() + "/clients/" + client.id() + "/answer";
    }

    private static String add(String address, String answer) {
        return post(address, "{\"answer\":\"" + answer + "\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String addOnce(String address, String answer) {
        return post(address, "{\"answer\":\"" + answer + "\",\"times\":1}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Login asked(RelyingParty client, NationalId who) {
        var login = Login.begin(new TestBrowser(), client.request());
        assertThat(login.identify(who.value()).statusCode()).isEqualTo(303);
        return login;
    }

    private String outcome(RelyingParty client, NationalId who) {
        var login = asked(client, who);
        login.awaitOver();
        return outcomeOf(login);
    }

    private static String outcomeOf(Login login) {
        var page = login.look();
        if (page.statusCode() == 303) return "code";
        var text = page.asString();
        if (text.contains(DECLINED)) return "declined";
        if (text.contains(WRONG_NUMBER)) return "wrong number";
        return text.contains(EXPIRED) ? "expired" : text;
    }

    /** What the phone of the newest request said and heard, once it said this much. */
    private static List<Map<String, String>> calls(String id, int count) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            List<Map<String, String>> calls =
                    given().get(ALL + "/" + id).then().statusCode(200).extract().path("requests[0].calls");
            if (calls != null && calls.size() >= count) return calls;
            Thread.onSpinWait();
        }
        throw new AssertionError("the phone did not say so much");
    }

    private static void awaitGiven(String id) {
        awaitGiven(id, 1);
    }

    private static void awaitGiven(String id, int times) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            int given = given().get(ALL + "/" + id).path("given");
            if (given == times) return;
            Thread.onSpinWait();
        }
        throw new AssertionError("not so many requests took it");
    }

    private static List<String> spoken(String id, int count) {
        return calls(id, count).stream()
                .map(call -> call.get("call") + ": " + call.get("result"))
                .toList();
    }

    @Nested
    class The_order {
        @Test
        void is_pair_then_practitioner_then_client() {
            var last = add(of(sara), "ignore");
            addOnce(of(ME), "wrong-number");
            addOnce(of(ME, sara), "decline");
            assertThat(outcome(sara, ME)).isEqualTo("declined");
            assertThat(outcome(sara, ME)).isEqualTo("wrong number");
            asked(sara, ME);
            awaitGiven(last);
        }

        @Test
        void within_one_of_them_is_that_of_their_coming_and_the_one_without_times_is_last() {
            add(of(ME), "approve");
            addOnce(of(ME), "decline");
            addOnce(of(ME), "wrong-number");
            assertThat(given().get(ALL + "?nationalId=" + ME.value()).jsonPath().<String>getList("answer"))
                    .containsExactly("decline", "wrong-number", "approve");
            assertThat(outcome(sara, ME)).isEqualTo("declined");
            assertThat(outcome(sara, ME)).isEqualTo("wrong number");
            assertThat(outcome(sara, ME)).isEqualTo("code");
            assertThat(outcome(sara, ME)).isEqualTo("code");
        }

        @Test
        void has_one_answer_without_times_the_last_that_came() {
            var first = add(of(ME), "approve");
            add(of(ME), "decline");
            assertThat(outcome(sara, ME)).isEqualTo("declined");
            given().get(ALL + "/" + first).then().body("state", equalTo("removed"));
        }

        @Test
        void begins_anew_with_PUT_which_leaves_other_scopes_alone() {
            addOnce(of(ME), "wrong-number");
            addOnce(of(ME, sara), "decline");
            given().contentType("application/json")
                    .body("{\"answer\":\"approve\"}")
                    .put(of(ME))
                    .then()
                    .statusCode(200);
            assertThat(given().get(ALL).jsonPath().<String>getList("answer")).containsExactly("decline", "approve");
        }

        @Test
        void of_racing_logins_lets_exactly_one_have_an_answer_that_is_given_once() throws Exception {
            addOnce(of(sara), "decline");
            add(of(sara), "approve");
            var people = List.of(ME, OTHER);
            var outcomes = Races.of(2, i -> () -> outcome(sara, people.get(i)));
            assertThat(outcomes).containsExactlyInAnyOrder("declined", "code");
        }
    }

    @Nested
    class An_answer {
        @Test
        void for_a_practitioner_is_not_given_to_another() {
            add(of(ME), "decline");
            addOnce(of(OTHER), "approve");
            assertThat(outcome(sara, OTHER)).isEqualTo("code");
            assertThat(outcome(sara, ME)).isEqualTo("declined");
        }

        @Test
        void for_a_client_is_given_to_whoever_logs_in_there_and_to_nobody_elsewhere() {
            devices.activeOf(ME).ifPresent(phone -> devices.delete(phone.id()));
            add(of(sara), "decline");
            assertThat(outcome(sara, ME)).isEqualTo("declined");
            assertThat(asked(sante, ME).state()).isEqualTo("waiting");
        }

        @Test
        void for_a_client_gives_nobody_an_e_CPS_at_another_client() {
            add(of(sara), "approve");
            assertThat(Login.begin(new TestBrowser(), sante.request())
                            .identify(ME.value())
                            .statusCode())
                    .isEqualTo(422);
        }

        @Test
        void for_a_client_that_is_unregistered_is_not_given_at_who_registers_under_its_id() {
            var forClient = add(of(sara), "approve");
            var forPair = add(of(ME, sara), "approve");
            sara.unregister();
            sara.registeredAnew();
            for (var id : List.of(forClient, forPair)) {
                given().get(ALL + "/" + id).then().statusCode(200).body("state", equalTo("removed"));
            }
            assertThat(Login.begin(new TestBrowser(), sara.request())
                            .identify(OTHER.value())
                            .statusCode())
                    .isEqualTo(422);
        }

        @Test
        void for_somebody_made_up_goes_with_them_and_their_phone_too() {
            String batch = post("/sandbox/api/practitioners", "{\"count\":1}")
                    .statusCode(201)
                    .extract()
                    .path("batch");
            String who =
                    given().get("/sandbox/api/practitioners?batch=" + batch).path("[0].nationalId");
            int before = phones.count();
            var id = add(of(new NationalId(who)), "approve");
            assertThat(phones.count()).isEqualTo(before + 1);
            given().delete("/sandbox/api/practitioners?batch=" + batch).then().statusCode(204);
            assertThat(phones.count()).isEqualTo(before);
            given().get(ALL + "/" + id).then().statusCode(200).body("state", equalTo("removed"));
        }

        @Test
        void for_a_pair_is_not_given_to_the_same_person_elsewhere() {
            add(of(ME, sara), "decline");
            assertThat(asked(sante, ME).state()).isEqualTo("waiting");
            assertThat(outcome(sara, ME)).isEqualTo("declined");
        }

        @Test
        void that_comes_later_does_not_take_over_a_request_that_has_one() {
            var first = post(of(ME), "{\"answer\":\"approve\",\"delay\":\"PT1M\",\"times\":1}")
                    .extract()
                    .<String>path("id");
            var login = asked(sara, ME);
            awaitGiven(first);
            var second = addOnce(of(ME), "decline");
            given().get(ALL + "/" + second).then().body("given", equalTo(0));
            clock.advance(Duration.ofMinutes(1));
            login.awaitOver();
            assertThat(outcomeOf(login)).isEqualTo("code");
            given().get(ALL + "/" + first).then().body("state", equalTo("spent"));
        }

        @Test
        void for_a_client_is_given_to_a_request_that_waits_already() {
            var ignored = addOnce(of(ME), "ignore");
            var login = asked(sara, ME);
            awaitGiven(ignored);
            given().delete(of(ME)).then().statusCode(204);
            add(of(sara), "decline");
            login.awaitOver();
            assertThat(outcomeOf(login)).isEqualTo("declined");
        }
    }

    @Nested
    class The_answer {
        @Test
        void approve_unlocks_and_picks_as_a_phone_does() {
            var id = add(of(ME), "approve");
            assertThat(outcome(sara, ME)).isEqualTo("code");
            assertThat(spoken(id, 2)).containsExactly("unlock: ok", "answer: approved");
        }

        @Test
        void wrong_pin_with_pins_types_the_right_one_after_so_many_and_approves() {
            var id = post(of(ME), "{\"answer\":\"wrong-pin\",\"pins\":2}")
                    .extract()
                    .<String>path("id");
            assertThat(outcome(sara, ME)).isEqualTo("code");
            assertThat(outcome(sara, ME))
                    .as("the right PIN forgave the wrong ones")
                    .isEqualTo("code");
            assertThat(spoken(id, 4))
                    .containsExactly("unlock: pin-wrong", "unlock: pin-wrong", "unlock: ok", "answer: approved");
        }

        @Test
        void wrong_pin_with_three_pins_blocks() {
            var id = post(of(ME), "{\"answer\":\"wrong-pin\",\"pins\":3}")
                    .extract()
                    .<String>path("id");
            assertThat(outcome(sara, ME)).contains("votre e-CPS est bloquée");
            assertThat(spoken(id, 3)).containsExactly("unlock: pin-wrong", "unlock: pin-wrong", "unlock: pin-blocked");
        }

        @Test
        void offline_approves_once_the_phone_is_back() {
            var id = post(of(ME), "{\"answer\":\"offline\",\"for\":\"PT50S\"}")
                    .extract()
                    .<String>path("id");
            var login = asked(sara, ME);
            assertThat(login.number()).as("still open").matches("\\d\\d");
            clock.advance(Duration.ofSeconds(50));
            login.awaitOver();
            assertThat(outcomeOf(login)).isEqualTo("code");
            assertThat(spoken(id, 3)).containsExactly("look: ok", "unlock: ok", "answer: approved");
        }

        @Test
        void offline_for_too_long_finds_nothing_that_waits() {
            var id = post(of(ME), "{\"answer\":\"offline\",\"for\":\"PT3M\"}")
                    .extract()
                    .<String>path("id");
            var login = asked(sara, ME);
            clock.advance(Duration.ofMinutes(3));
            assertThat(spoken(id, 1)).containsExactly("look: nothing-waits");
            assertThat(outcomeOf(login)).isEqualTo("expired");
        }

        @Test
        void twice_is_refused_the_second_time_and_the_relying_party_sees_one_login() {
            var id = add(of(ME), "twice");
            var login = asked(sara, ME);
            var code = Login.code(login.awaitTarget());
            assertThat(spoken(id, 3)).containsExactly("unlock: ok", "answer: approved", "answer: challenge-over");
            assertThat(sara.redeem(code).statusCode()).isEqualTo(200);
            assertThat(login.look().statusCode()).as("no second code").isNotEqualTo(303);
        }

        @Test
        void late_comes_after_the_expiry_and_is_refused() {
            var id = add(of(ME), "late");
            var login = asked(sara, ME);
            assertThat(spoken(id, 1)).containsExactly("unlock: ok");
            clock.advance(Duration.ofSeconds(120));
            assertThat(spoken(id, 2)).containsExactly("unlock: ok", "answer: challenge-over");
            assertThat(outcomeOf(login)).isEqualTo("expired");
        }

        @ParameterizedTest
        @CsvSource({"PT61S, clock-wrong", "PT-62S, clock-wrong", "P400D, clock-wrong", "PT55S, ok", "PT-55S, ok"})
        void clock_skew_is_judged_by_the_tolerance_of_the_provider(String skew, String result) {
            var id = post(of(ME), "{\"answer\":\"clock-skew\",\"skew\":\"" + skew + "\"}")
                    .extract()
                    .<String>path("id");
            var login = asked(sara, ME);
            assertThat(spoken(id, 1)).first().isEqualTo("unlock: " + result);
            if (!result.equals("ok"))
                assertThat(login.number()).as("still open").matches("\\d\\d");
            else assertThat(Login.code(login.awaitTarget())).isNotEmpty();
        }

        @Test
        void clock_skew_is_409_for_a_real_phone_whose_clock_is_its_own() {
            devices.register(new NewDevice(ME, "{}", "verifier", "phone", false));
            post(of(ME), "{\"answer\":\"clock-skew\",\"skew\":\"PT5M\"}")
                    .statusCode(409)
                    .body("field", equalTo("answer"));
        }

        @Test
        void twice_beside_a_real_phone_is_refused_the_second_time_too() {
            devices.register(new NewDevice(ME, "{}", "verifier", "phone", false));
            var id = add(of(ME), "twice");
            assertThat(outcome(sara, ME)).isEqualTo("code");
            assertThat(spoken(id, 3)).containsExactly("unlock: ok", "answer: approved", "answer: challenge-over");
        }
    }

    @Nested
    class Over_the_back_channel {
        @Test
        void requests_beside_each_other_take_an_answer_each() {
            var approve = addOnce(of(ME), "approve");
            var decline = addOnce(of(ME), "decline");
            var first = sara.ciba(ME, "42");
            assertThat(spoken(approve, 2)).containsExactly("unlock: ok", "answer: approved");
            var second = sara.ciba(ME, "43");
            assertThat(spoken(decline, 1)).containsExactly("decline: ok");
            clock.advance(Duration.ofSeconds(5));
            assertThat(sara.poll(first).statusCode()).isEqualTo(200);
            assertThat(sara.poll(second).<String>path("error")).isEqualTo("access_denied");
        }

        @Test
        void all_requests_that_wait_take_an_answer_that_comes_later() {
            var ignore = add(of(ME), "ignore");
            sara.ciba(ME, "42");
            sante.ciba(ME, "43");
            awaitGiven(ignore, 2);
            given().delete(of(ME)).then().statusCode(204);
            given().get(ALL + "/" + add(of(ME), "decline")).then().body("given", equalTo(2));
        }

        @Test
        void of_those_that_wait_the_newest_takes_an_answer_for_one() {
            add(of(ME), "ignore");
            var older = sara.ciba(ME, "42");
            var newer = sante.ciba(ME, "43");
            given().delete(of(ME)).then().statusCode(204);
            spoken(addOnce(of(ME), "decline"), 1);
            assertThat(sante.poll(newer).<String>path("error")).isEqualTo("access_denied");
            assertThat(sara.poll(older).<String>path("error")).isEqualTo("authorization_pending");
        }

        @Test
        void one_that_waits_on_a_phone_that_was_replaced_takes_none() {
            devices.register(new NewDevice(ME, "{}", "verifier", "phone", false));
            var lost = sara.ciba(ME, "42");
            devices.register(new NewDevice(ME, "{}", "verifier", "another phone", false));
            var asked = sara.ciba(ME, "43");
            spoken(addOnce(of(ME), "decline"), 1);
            assertThat(sara.poll(asked).<String>path("error")).isEqualTo("access_denied");
            assertThat(sara.poll(lost).<String>path("error")).isEqualTo("authorization_pending");
        }

        @Test
        void one_that_is_given_beside_a_phone_replaced_meanwhile_comes_too_late() {
            devices.register(new NewDevice(ME, "{}", "verifier", "phone", false));
            var asked = sara.ciba(ME, "42");
            var late = post(of(ME), "{\"answer\":\"approve\",\"delay\":\"PT30S\",\"times\":1}")
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            devices.register(new NewDevice(ME, "{}", "verifier", "another phone", false));
            clock.advance(Duration.ofSeconds(31));
            assertThat(spoken(late, 1)).containsExactly("unlock: challenge-over");
            assertThat(sara.poll(asked).<String>path("error")).isEqualTo("authorization_pending");
        }

        @Test
        void an_answer_for_a_client_brings_an_e_CPS_there_too() {
            var decline = add(of(sara), "decline");
            sara.ciba(ME, "42");
            assertThat(spoken(decline, 1)).containsExactly("decline: ok");
        }
    }

    @Nested
    class The_end {
        @Test
        void comes_with_the_lifetime() {
            var id = post(of(ME), "{\"answer\":\"approve\",\"lifetime\":\"PT10M\"}")
                    .extract()
                    .<String>path("id");
            clock.advance(Duration.ofMinutes(10));
            assertThat(asked(sara, ME).state()).isEqualTo("waiting");
            given().get(ALL + "/" + id).then().body("state", equalTo("expired"));
            assertThat(given().get(ALL).jsonPath().getList("")).isEmpty();
        }

        @Test
        void comes_after_a_day_for_what_a_test_forgot() {
            add(of(ME), "approve");
            clock.advance(Duration.ofDays(1));
            assertThat(given().get(ALL).jsonPath().getList("")).isEmpty();
        }

        @Test
        void by_id_stops_what_is_on_its_way_and_leaves_the_others() {
            var slow = post(of(ME), "{\"answer\":\"offline\",\"for\":\"PT1M\",\"times\":1}")
                    .extract()
                    .<String>path("id");
            var other = addOnce(of(ME), "decline");
            var login = asked(sara, ME);
            awaitGiven(slow);
            given().delete(ALL + "/" + slow).then().statusCode(204);
            clock.advance(Duration.ofMinutes(1));
            assertThat(login.state()).isEqualTo("waiting");
            assertThat(given().get(ALL).jsonPath().<String>getList("id")).containsExactly(other);
        }

        @Test
        void of_all_leaves_nothing() {
            addOnce(of(ME), "decline");
            addOnce(of(sara), "decline");
            given().delete(ALL).then().statusCode(204);
            assertThat(given().get(ALL).jsonPath().getList("")).isEmpty();
        }

        @Test
        void of_an_unknown_id_is_404() {
            given().delete(ALL + "/nothing")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("field", equalTo("id"));
        }
    }

    @Nested
    class GET {
        @Test
        void tells_what_remains_and_what_was_answered() {
            var id = post(of(ME, sara), "{\"answer\":\"decline\",\"times\":3}")
                    .extract()
                    .<String>path("id");
            assertThat(outcome(sara, ME)).isEqualTo("declined");
            given().get(of(ME, sara))
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id))
                    .body("nationalId", equalTo(ME.value()))
                    .body("client", equalTo(sara.id()))
                    .body("times", equalTo(2))
                    .body("given", equalTo(1))
                    .body("state", equalTo("standing"))
                    .body("requests[0].nationalId", equalTo(ME.value()))
                    .body("requests[0].client", equalTo(sara.id()))
                    .body("pins", nullValue());
        }

        @Test
        void of_one_client_lists_its_own_alone() {
            addOnce(of(sara), "decline");
            addOnce(of(ME, sara), "approve");
            addOnce(of(sante), "ignore");
            assertThat(given().queryParam("client", sara.id())
                            .get(ALL)
                            .jsonPath()
                            .<String>getList("answer"))
                    .containsExactlyInAnyOrder("decline", "approve");
        }
    }

    @Nested
    class POST {
        @Test
        void to_all_takes_practitioner_and_client_in_the_body() {
            post(ALL, "{\"answer\":\"decline\",\"nationalId\":\"" + ME.value() + "\",\"client\":\"" + sara.id() + "\"}")
                    .statusCode(201)
                    .body("phone", equalTo("virtual"));
            assertThat(outcome(sara, ME)).isEqualTo("declined");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"answer\":\"approve\"} | 400 | nationalId",
                    "{\"answer\":\"approve\",\"nationalId\":\"899799999999\"} | 404 | nationalId",
                    "{\"answer\":\"approve\",\"client\":\"nobody\"} | 404 | client",
                    "{\"answer\":\"approve\",\"client\":\"demo-client\",\"pins\":2} | 400 | pins",
                    "{\"answer\":\"wrong-pin\",\"client\":\"demo-client\",\"pins\":0} | 400 | pins",
                    "{\"answer\":\"wrong-pin\",\"client\":\"demo-client\",\"pins\":11} | 400 | pins",
                    "{\"answer\":\"offline\",\"client\":\"demo-client\"} | 400 | for",
                    "{\"answer\":\"offline\",\"client\":\"demo-client\",\"for\":\"PT2H\"} | 400 | for",
                    "{\"answer\":\"offline\",\"client\":\"demo-client\",\"for\":\"10\"} | 400 | for",
                    "{\"answer\":\"clock-skew\",\"client\":\"demo-client\"} | 400 | skew",
                    "{\"answer\":\"clock-skew\",\"client\":\"demo-client\",\"skew\":\"PT99999999H\"} | 400 | skew",
                    "{\"answer\":\"late\",\"client\":\"demo-client\",\"skew\":\"PT1S\"} | 400 | skew",
                    "{\"answer\":\"late\",\"client\":\"demo-client\",\"lifetime\":\"PT0S\"} | 400 | lifetime",
                    "{\"answer\":\"late\",\"client\":\"demo-client\",\"lifetime\":\"P31D\"} | 400 | lifetime"
                })
        void of_a_wrong_member_names_it_and_changes_nothing(String body, int status, String field) {
            post(ALL, body)
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .body("field", equalTo(field));
            assertThat(given().get(ALL).jsonPath().getList("")).isEmpty();
        }

        @Test
        void where_the_address_says_whom_it_is_for_takes_nobody_else() {
            post(of(ME), "{\"answer\":\"approve\",\"client\":\"demo-client\"}")
                    .statusCode(400)
                    .body("field", equalTo("client"))
                    .body("detail", containsString(ALL));
        }

        @Test
        void for_an_unknown_client_is_404() {
            post("/sandbox/api/clients/nobody/answer", "{\"answer\":\"approve\"}")
                    .statusCode(404)
                    .body("field", equalTo("client"));
        }
    }
}
