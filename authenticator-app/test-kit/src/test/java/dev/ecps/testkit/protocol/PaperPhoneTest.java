package dev.ecps.testkit.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.ecps.testkit.Ecps;
import dev.ecps.testkit.EcpsSimulator;
import dev.ecps.testkit.login.Browser;
import dev.ecps.testkit.protocol.PaperPhone.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code docs/phone-protocol.md} is enough to write a phone: here is one, against the packaged provider. */
@EcpsSimulator
class PaperPhoneTest {
    private static final String PIN = "4821";

    Ecps ecps;

    private PaperPhone phone;
    private Answer registered;
    private final Browser browser = new Browser();

    @BeforeEach
    void activate() throws Exception {
        phone = new PaperPhone(ecps.provider());
        registered = phone.activate(ecps.practitioner().nationalId(), PIN);
    }

    /** The number on the login page. */
    private String askForLogin() {
        browser.open(ecps.client().authorizationRequest());
        return browser.identify(ecps.practitioner().nationalId());
    }

    private String pending() throws Exception {
        return phone.challenges().at("/0/id").asText();
    }

    private static void assertRefused(Answer answer, String type, int status) {
        assertThat(answer.text("type")).as(answer.toString()).isEqualTo("urn:ecps:problem:" + type);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void it_is_written_without_a_class_of_ours() {
        noClasses()
                .that()
                .haveNameMatching(".*PaperPhone(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.ecps.phone..", "dev.ecps.wire..", "com.nimbusds..")
                .check(new ClassFileImporter().importPackages("dev.ecps.testkit.protocol"));
    }

    @Test
    void it_activates_an_e_CPS() throws Exception {
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.body().at("/holder/nationalId").asText())
                .isEqualTo(ecps.practitioner().nationalId());
        assertThat(registered.body().path("pinTriesLeft").asInt()).isEqualTo(3);
        assertThat(phone.device().body()).isEqualTo(registered.body());
    }

    @Test
    void it_activates_an_e_CPS_by_card() throws Exception {
        var another = new PaperPhone(ecps.provider());
        var byCard = another.activateByCard(ecps.practitioner().nationalId(), PIN);
        assertThat(byCard.status()).isEqualTo(201);
        assertThat(another.device().body()).isEqualTo(byCard.body());
        assertRefused(phone.device(), "device-replaced", 410);
    }

    @Test
    void it_approves_a_login_by_PIN_and_number() throws Exception {
        var shown = askForLogin();
        var asked = phone.challenges();
        assertThat(asked).hasSize(1);
        assertThat(asked.at("/0/service").asText()).isEqualTo("PaperPhoneTest");
        var challenge = pending();

        var unlocked = phone.unlock(challenge, PIN);
        assertThat(unlocked.body().path("numbers"))
                .extracting(number -> number.asText())
                .hasSize(3)
                .contains(shown);
        var answered = phone.answer(challenge, shown, PIN);

        assertThat(answered.text("outcome")).isEqualTo("APPROVED");
        assertThat(browser.goOn().getQuery()).contains("code=");
        assertRefused(phone.answer(challenge, shown, PIN), "challenge-over", 409);
    }

    @Test
    void a_wrong_number_ends_the_request() throws Exception {
        var shown = askForLogin();
        var challenge = pending();
        var numbers = phone.unlock(challenge, PIN).body().path("numbers");
        var wrong = numbers.get(0).asText().equals(shown)
                ? numbers.get(1).asText()
                : numbers.get(0).asText();

        assertThat(phone.answer(challenge, wrong, PIN).text("outcome")).isEqualTo("WRONG_NUMBER");
        assertThat(phone.challenges()).isEmpty();
    }

    @Test
    void it_declines_without_a_PIN() throws Exception {
        askForLogin();

        assertThat(phone.decline(pending()).status()).isEqualTo(204);
        assertThat(browser.abandon().getQuery()).contains("error=access_denied");
    }

    @Test
    void a_wrong_PIN_is_counted_and_the_third_blocks() throws Exception {
        askForLogin();
        var challenge = pending();

        var first = phone.unlock(challenge, "9135");
        assertRefused(first, "pin-wrong", 403);
        assertThat(first.body().path("triesLeft").asInt()).isEqualTo(2);
        assertThat(phone.device().body().path("pinTriesLeft").asInt()).isEqualTo(2);

        phone.unlock(challenge, "9135");
        assertRefused(phone.unlock(challenge, "9135"), "pin-blocked", 423);
        assertRefused(phone.unlock(challenge, PIN), "challenge-over", 409);
        assertThat(phone.device().body().path("pinTriesLeft").asInt()).isZero();
    }

    @Test
    void the_doorbell_says_look_when_it_opens_and_when_a_login_is_asked() throws Exception {
        var bell = phone.doorbell();
        assertThat(bell.poll(20, TimeUnit.SECONDS)).isEqualTo("look");

        askForLogin();

        assertThat(bell.poll(20, TimeUnit.SECONDS)).isEqualTo("look");
        assertThat(phone.challenges()).hasSize(1);
    }

    @Test
    void a_proof_is_good_once_for_one_request_and_about_a_minute() throws Exception {
        var proof = phone.proof("GET", "/ecps/device", "");
        assertThat(phone.signed("GET", "/ecps/device", "", proof).status()).isEqualTo(200);
        assertRefused(phone.signed("GET", "/ecps/device", "", proof), "proof-replayed", 401);

        var elsewhere = phone.proof("GET", "/ecps/challenges", "");
        assertRefused(phone.signed("GET", "/ecps/device", "", elsewhere), "proof-invalid", 401);

        var late = phone.proof("GET", "/ecps/device", "", Instant.now().minus(Duration.ofMinutes(2)));
        var refused = phone.signed("GET", "/ecps/device", "", late);
        assertRefused(refused, "clock-wrong", 401);
        assertThat(Instant.parse(refused.text("serverTime")))
                .isAfter(Instant.now().minus(Duration.ofMinutes(1)));
    }

    @Test
    void a_deleted_e_CPS_is_known_no_more() throws Exception {
        assertThat(phone.delete().status()).isEqualTo(204);

        assertRefused(phone.device(), "device-unknown", 401);
    }

    @Test
    void the_newer_phone_takes_the_place_of_the_older() throws Exception {
        var newer = new PaperPhone(ecps.provider());
        newer.activate(ecps.practitioner().nationalId(), PIN);

        assertRefused(phone.device(), "device-replaced", 410);
        assertThat(newer.device().status()).isEqualTo(200);
    }

    @Test
    void its_PIN_proofs_are_those_of_the_test_vectors() throws Exception {
        var secret = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

        var proof = PaperPhone.pinProof(secret, "4821");
        assertThat(PaperPhone.base64url(proof)).isEqualTo("3sVuuxJ4_JNLnLUt0umpSChOzX4bTbMvanO3Pwiq158");
        assertThat(PaperPhone.base64url(PaperPhone.sha256(proof)))
                .isEqualTo("splwe-W8AgsfSywYupJJU5ybvQ4ODfVq35Mg1SeDUfU");
    }
}
