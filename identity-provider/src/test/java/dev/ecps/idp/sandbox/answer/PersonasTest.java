package dev.ecps.idp.sandbox.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.TestSettings;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever types the identifier of a persona finds what {@code docs/personas.md} says, without any preparation. */
@QuarkusTest
class PersonasTest {
    private static final Map<Persona, String> PAGES = Map.of(
            Persona.DECLINES, "La connexion a été refusée sur le téléphone.",
            Persona.NEVER_ANSWERS, "La demande a expiré",
            Persona.WRONG_NUMBER, "n&#39;était pas celui affiché ici.",
            Persona.BLOCKED, "bloquée",
            Persona.EXPIRED, "expir",
            Persona.NO_ECPS, "e-CPS",
            Persona.BLOCKS_ITSELF, "votre e-CPS est bloquée",
            Persona.ANSWERS_LATE, "La demande a expiré",
            Persona.WRONG_CLOCK, "La demande a expiré");
    private static final Map<Persona, Duration> WAITS = Map.of(
            Persona.NEVER_ANSWERS, Duration.ofSeconds(120),
            Persona.OFFLINE, Duration.ofSeconds(10),
            Persona.SLOW, Duration.ofSeconds(5),
            Persona.ANSWERS_LATE, Duration.ofSeconds(120),
            Persona.WRONG_CLOCK, Duration.ofSeconds(120));

    @Inject
    TravellingClock clock;

    @Inject
    Practitioners practitioners;

    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    private RelyingParty sara;

    @BeforeEach
    void register() {
        sara = RelyingParty.named("SARA");
    }

    @AfterEach
    void present() {
        clock.comeBack();
        given().delete("/sandbox/api/answers");
    }

    private Login begun() {
        return Login.begin(new TestBrowser(), sara.request());
    }

    private static String page(Persona persona, Login login) {
        var typed = login.identify(persona.nationalId().value());
        if (persona.ecps() != Persona.Ecps.ACTIVE) {
            assertThat(typed.statusCode()).isEqualTo(422);
            return typed.asString();
        }
        assertThat(typed.statusCode()).isEqualTo(303);
        return "";
    }

    private String outcome(Persona persona) {
        var login = begun();
        var refusal = page(persona, login);
        if (!refusal.isEmpty()) return refusal;
        if (WAITS.containsKey(persona)) {
            assertThat(login.number()).as("still open").matches("\\d\\d");
            clock.advance(WAITS.get(persona));
        }
        login.awaitOver();
        var page = login.look();
        return page.statusCode() == 303 ? Login.code(java.net.URI.create(page.header("Location"))) : page.asString();
    }

    @ParameterizedTest
    @EnumSource(Persona.class)
    void each_ends_a_login_in_its_own_way_and_the_next_one_in_the_same(Persona persona) {
        for (int i = 0; i < 2; i++) {
            var outcome = outcome(persona);
            if (PAGES.containsKey(persona)) assertThat(outcome).contains(PAGES.get(persona));
            else assertThat(outcome).as("a code").matches("[A-Za-z0-9._-]+");
            clock.comeBack();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Persona.class,
            names = {"DECLINES", "BLOCKED", "EXPIRED", "NO_ECPS"})
    void an_answer_of_a_test_goes_first_and_the_persona_is_back_after_it(Persona persona) {
        var told = Login.through(new TestBrowser(), sara.request(), persona.nationalId());
        assertThat(Login.code(told)).isNotEmpty();
        assertThat(outcome(persona)).contains(PAGES.get(persona));
    }

    @Test
    void an_answer_of_a_client_goes_first_there_and_nowhere_else() {
        given().contentType("application/json")
                .body("{\"answer\":\"approve\"}")
                .post("/sandbox/api/clients/" + sara.id() + "/answer")
                .then()
                .statusCode(201);
        var login = begun();
        login.identify(Persona.BLOCKED.nationalId().value());
        assertThat(Login.code(login.awaitTarget())).isNotEmpty();
        sara = RelyingParty.named("Santé");
        assertThat(outcome(Persona.BLOCKED)).contains("bloquée");
    }

    @Test
    void nobody_can_activate_a_phone_for_a_persona() {
        assertThat(Persona.values()).allSatisfy(persona -> {
            var person = practitioners.find(persona.nationalId()).orElseThrow();
            assertThat(person.contacts().usableMail()).isEmpty();
            assertThat(person.contacts().usableMobile()).isEmpty();
        });
    }

    @Test
    void the_list_of_people_tells_who_is_one_and_how_a_login_will_find_the_e_CPS() {
        for (var persona : Persona.values()) {
            devices.activeOf(persona.nationalId()).ifPresent(phone -> devices.delete(phone.id()));
        }
        var listed = given().get("/sandbox/api/practitioners").jsonPath();
        List<Map<String, String>> personas = listed.getList("findAll { it.persona != null }");
        assertThat(personas.stream().collect(Collectors.toMap(it -> it.get("persona"), it -> it.get("nationalId"))))
                .isEqualTo(Arrays.stream(Persona.values())
                        .collect(Collectors.toMap(
                                Persona::wireName, it -> it.nationalId().value())));
        assertThat(listed.<String>getList("findAll { it.persona != null }.ecps"))
                .contains("active", "blocked", "expired", "none");
    }

    @ParameterizedTest
    @EnumSource(Persona.class)
    void the_page_has_a_row_for_each(Persona persona) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "personas.md")))
                .contains("| `" + persona.nationalId().value() + "` | `" + persona.wireName() + "` |");
    }

    @Test
    void the_phone_library_knows_the_same() {
        assertThat(Arrays.stream(dev.ecps.phone.sandbox.Persona.values())
                        .collect(Collectors.toMap(Enum::name, dev.ecps.phone.sandbox.Persona::nationalId)))
                .isEqualTo(Arrays.stream(Persona.values()).collect(Collectors.toMap(Enum::name, Persona::nationalId)));
    }

    @Test
    void there_is_none_once_they_or_the_sandbox_are_switched_off() {
        NationalId one = Persona.APPROVES.nationalId();
        var on = TestSettings.defaults(AnswerConfig.class);
        var off = TestSettings.of(AnswerConfig.class, Map.of("ecps.sandbox.answers.personas", "false"));
        assertThat(new Personas(on, true).of(one)).contains(Persona.APPROVES);
        assertThat(new Personas(off, true).of(one)).isEmpty();
        assertThat(new Personas(on, false).of(one)).isEmpty();
    }
}
