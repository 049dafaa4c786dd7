package dev.ecps.idp.story;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.LANDLINE;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NOBODY;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.ONE_GIVEN_NAME;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.THREE_GIVEN_NAMES;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.WITHOUT_MAIL;
import static dev.ecps.idp.story.Phones.PATIENCE;
import static dev.ecps.idp.story.Phones.PIN;
import static dev.ecps.idp.story.Phones.activated;
import static dev.ecps.idp.story.Phones.link;
import static dev.ecps.idp.story.Phones.toMail;
import static dev.ecps.idp.story.Phones.toPin;
import static dev.ecps.idp.story.Phones.toSms;
import static dev.ecps.idp.story.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecps.idp.time.TravellingClock;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.pin.PinFlaw;
import dev.ecps.phone.pin.PinRefused;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.vault.MemoryVault;
import dev.ecps.wire.problem.ProblemType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Timeout(60)
class ActivationStoryTest {
    @TestHTTPResource("/")
    URI provider;

    @Inject
    TravellingClock clock;

    private Phones phones;
    private PhoneSimulator phone;

    @BeforeEach
    void switchOn() {
        phones = new Phones(provider);
        phone = phones.phone("Téléphone de Jean");
    }

    @AfterEach
    void switchOff() {
        phones.close();
        clock.comeBack();
    }

    @Test
    void from_identifier_to_e_CPS() {
        var contacts = phone.requestActivation(" 8 99700001185 ");
        assertThat(contacts.contacts().mail()).isEqualTo("j*****m@exemple.test");
        assertThat(contacts.contacts().phone()).isEqualTo("*****23");
        var scan = contacts.confirm();
        assertThat(scan.resendsLeft()).isEqualTo(3);
        var sms = scan.scan(link(phone)).sendSms();
        assertThat(sms.codeLength()).isEqualTo(6);
        var pin = sms.enter(sms.awaitCode(PATIENCE));
        var active = pin.choose(PIN, PIN);
        assertThat(active.holder().nationalId()).isEqualTo(ONE_GIVEN_NAME);
        assertThat(active.holder().givenName()).isEqualTo("Jean");
        assertThat(active.status()).isEqualTo(active.lastKnown());
        assertThat(active.status().pinTriesLeft()).isEqualTo(3);
        assertThat(active.prompts()).isEmpty();
    }

    @Nested
    class At_the_identifier {
        @ParameterizedTest
        @ValueSource(strings = {"", "99700001185", "12", "docteur", "899799999999"})
        void what_is_not_recognised_is_told(String typed) {
            refused(
                    () -> phone.requestActivation(typed),
                    ProblemType.NATIONAL_ID_NOT_RECOGNISED,
                    "Identifiant RPPS non reconnu");
            assertThat(phone.current()).isInstanceOf(NotActivated.class);
        }

        @Test
        void missing_contacts_are_told_by_name() {
            refused(
                    () -> phone.requestActivation(WITHOUT_MAIL.value()),
                    ProblemType.CONTACTS_MISSING,
                    "Adresse mail manquante");
            refused(
                    () -> phone.requestActivation(LANDLINE.value()),
                    ProblemType.CONTACTS_MISSING,
                    "Numéro de téléphone portable manquant");
            refused(
                    () -> phone.requestActivation(NOBODY.value()),
                    ProblemType.NATIONAL_ID_NOT_RECOGNISED,
                    "Identifiant RPPS non reconnu");
        }
    }

    @Nested
    class At_the_link {
        @Test
        void a_foreign_link_is_not_recognised_and_the_right_one_still_works() {
            var scan = toMail(phone, ONE_GIVEN_NAME);
            refused(() -> scan.scan("https://example.org"), ProblemType.LINK_UNKNOWN, "QR code non reconnu");
            assertThat(scan.scan(link(phone))).isNotNull();
        }

        @Test
        void the_link_of_an_older_mail_has_expired() {
            var first = toMail(phone, ONE_GIVEN_NAME);
            var old = link(phone);
            var second = first.resendMail();
            assertThat(second.resendsLeft()).isEqualTo(2);
            refused(() -> second.scan(old), ProblemType.LINK_EXPIRED, "QR code expiré");
            second.scan(link(phone));
        }

        @Test
        void a_fifth_mail_is_not_sent() {
            var scan = toMail(phone, ONE_GIVEN_NAME).resendMail().resendMail().resendMail();
            refused(scan::resendMail, ProblemType.RESENDS_USED_UP, "Plus aucun envoi possible");
        }

        @Test
        void after_a_day_the_activation_has_expired() {
            var scan = toMail(phone, ONE_GIVEN_NAME);
            clock.advance(Duration.ofHours(24));
            refused(() -> scan.scan(link(phone)), ProblemType.ACTIVATION_EXPIRED, "Activation expirée");
        }
    }

    @Nested
    class At_the_code {
        @Test
        void wrong_codes_are_counted_and_the_third_locks() {
            var sms = toSms(phone, ONE_GIVEN_NAME);
            refused(() -> sms.enter("x"), ProblemType.SMS_CODE_WRONG, "Code incorrect", 2);
            var resent = sms.resendSms();
            refused(() -> resent.enter("x"), ProblemType.SMS_CODE_WRONG, "Code incorrect", 1);
            refused(() -> resent.enter("x"), ProblemType.ACTIVATION_LOCKED, "Activation bloquée");
            refused(
                    () -> resent.enter(resent.awaitCode(PATIENCE)),
                    ProblemType.ACTIVATION_LOCKED,
                    "Activation bloquée");
        }

        @Test
        void the_code_of_an_older_SMS_is_superseded() {
            var sms = toSms(phone, ONE_GIVEN_NAME);
            var old = sms.awaitCode(PATIENCE);
            var resent = sms.resendSms();
            refused(() -> resent.enter(old), ProblemType.SMS_CODE_SUPERSEDED, "Code remplacé");
            resent.enter(resent.awaitCode(PATIENCE));
        }

        @Test
        void after_ten_minutes_the_code_has_expired_and_a_new_SMS_helps() {
            var sms = toSms(phone, ONE_GIVEN_NAME);
            var late = sms.awaitCode(PATIENCE);
            clock.advance(Duration.ofMinutes(10));
            refused(() -> sms.enter(late), ProblemType.SMS_CODE_EXPIRED, "Code expiré");
            var resent = sms.resendSms();
            resent.enter(resent.awaitCode(PATIENCE));
        }

        @Test
        void a_fifth_SMS_is_not_sent() {
            var sms = toSms(phone, ONE_GIVEN_NAME).resendSms().resendSms().resendSms();
            refused(sms::resendSms, ProblemType.RESENDS_USED_UP, "Plus aucun envoi possible");
        }
    }

    @Nested
    class At_the_PIN {
        @ParameterizedTest
        @ValueSource(strings = {"0000", "1234", "9876", "3210"})
        void what_is_easy_to_guess_is_refused_by_the_phone_itself(String pin) {
            var choosing = toPin(phone, ONE_GIVEN_NAME);
            assertThatExceptionOfType(PinRefused.class)
                    .isThrownBy(() -> choosing.choose(Pin.of(pin)))
                    .satisfies(refused -> assertThat(refused.flaw()).isEqualTo(PinFlaw.FORBIDDEN));
            assertThat(choosing.choose(PIN)).isNotNull();
        }

        @Test
        void a_different_confirmation_is_refused_by_the_phone_itself() {
            var choosing = toPin(phone, ONE_GIVEN_NAME);
            assertThat(choosing.flawOf(PIN, Pin.of("4822"))).contains(PinFlaw.DIFFERENT);
        }
    }

    @Nested
    class A_second_phone {
        @Test
        void takes_over_and_the_first_is_told_at_once() throws Exception {
            var first = activated(phone, THREE_GIVEN_NAMES);
            var heard = new LinkedBlockingQueue<Refused>();
            first.onGone(heard::add);
            var second = activated(phones.phone("Tablette de Anne"), THREE_GIVEN_NAMES);
            var refused = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(refused).isNotNull();
            assertThat(refused.type()).isEqualTo(ProblemType.DEVICE_REPLACED);
            refused(first::status, ProblemType.DEVICE_REPLACED, "e-CPS activée sur un autre téléphone");
            assertThat(second.status().holder().nationalId()).isEqualTo(THREE_GIVEN_NAMES);
        }
    }

    @Test
    void a_deleted_e_CPS_is_gone_and_can_be_activated_again() {
        var active = activated(phone, THREE_GIVEN_NAMES);
        active.delete();
        assertThat(phone.current()).isInstanceOf(NotActivated.class);
        assertThat(activated(phone, THREE_GIVEN_NAMES).status()).isNotNull();
    }

    @Test
    void a_phone_that_was_switched_off_goes_on_where_it_was() {
        var vault = new MemoryVault();
        var start = PhoneSimulator.at(provider).named("Telephone de Anne").vault(vault);
        try (var before = start.open()) {
            toSms(before, THREE_GIVEN_NAMES);
        }
        var after = phones.kept(start.open());
        assertThat(after.current()).isInstanceOf(AwaitingSmsCode.class);
        var sms = (AwaitingSmsCode) after.current();
        sms.enter(sms.awaitCode(PATIENCE)).choose(PIN);
        after.close();
        var activated = phones.kept(start.open());
        assertThat(((ActivatedPhone) activated.current()).status().pinTriesLeft())
                .isEqualTo(3);
    }

    @Test
    void a_mail_in_the_wrong_hands_opens_nothing() {
        toMail(phone, ONE_GIVEN_NAME);
        var stolen = link(phone);
        var thief = toMail(phones.phone("thief"), THREE_GIVEN_NAMES);
        refused(() -> thief.scan(stolen), ProblemType.LINK_UNKNOWN, "QR code non reconnu");
    }
}
