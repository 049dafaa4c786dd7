package dev.ecps.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.phone.problem.PhoneInUse;
import dev.ecps.wire.problem.ProblemType;
import java.time.Duration;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the window shows when something is wrong, with a picture of each screen in {@code target/pictures}. */
@ExtendWith(ApplicationExtension.class)
class PhoneTroublesTest {
    private final ProviderDouble provider = new ProviderDouble();
    private Screens phone;

    @Start
    void open(Stage stage) {
        phone = new Screens(stage, provider.address(), Locale.FRENCH);
    }

    @AfterEach
    void close() {
        phone.close();
        provider.close();
    }

    @Test
    void an_unreachable_provider_keeps_the_place_and_is_tried_again() {
        phone.shows("start").press("request").shows("national-id").type(ProviderDouble.DOCTOR);
        provider.fallSilent(true);
        phone.press("continue").shows("outage").says("countdown", "Nouvel essai dans");
        phone.picture("20-unreachable");
        assertThat(phone.focused()).isEqualTo("retry");

        provider.fallSilent(false);
        phone.press("retry").shows("contacts").says("contact-phone", "*****26");
    }

    @Test
    void an_outage_that_is_given_up_leaves_the_page_as_it_was() {
        phone.shows("start").press("request").shows("national-id").type(ProviderDouble.DOCTOR);
        provider.fallSilent(true);
        phone.press("continue")
                .shows("outage")
                .press("give-up")
                .shows("national-id")
                .says("flaw", "Aucune réponse");

        assertThat(phone.text("national-id-field")).isEqualTo(ProviderDouble.DOCTOR);
        assertThat(phone.focused()).isEqualTo("national-id-field");
    }

    @Test
    void a_code_that_is_wrong_stays_and_a_second_sms_can_be_asked_for() {
        phone.phone().requestActivation(ProviderDouble.DOCTOR).confirm().scan(provider.link());
        phone.reshow().shows("by-sms").press("by-sms-send");
        phone.shows("sms-code").says("code-field", ProviderDouble.CODE);
        phone.retype("code-field", "000000").press("continue").says("flaw", "Il vous reste 2 essais");
        assertThat(phone.text("code-field")).isEqualTo("000000");
        phone.picture("21-wrong-code");

        phone.press("resend").says("toast", "SMS envoyé de nouveau").says("code-field", ProviderDouble.CODE);
    }

    @Test
    void passwords_that_differ_are_asked_for_again() {
        phone.phone().requestActivation(ProviderDouble.DOCTOR).confirm().scan(provider.link());
        phone.reshow().shows("by-sms").press("by-sms-send").says("code-field", ProviderDouble.CODE);
        phone.press("continue").shows("choose-pin").typePin("4821").says("choose-headline", "Confirmez");
        phone.typePin("4822")
                .says("flaw", "identiques")
                .says("choose-headline", "Créez")
                .picture("22-pins-differ");
    }

    @Test
    void a_wrong_pin_tells_the_tries_left_and_a_wrong_number_ends_the_request() {
        phone.activated(provider.link());
        provider.ask("Démonstration", ProviderDouble.NOW.plusSeconds(60));
        phone.shows("banner").press("banner").shows("unlock").typePin("0000");
        phone.says("flaw", "Il vous reste 2 essais").picture("23-wrong-pin").typePin("4821");
        phone.shows("numbers").press("number-93").shows("outcome").picture("24-wrong-number");
        phone.press("done").shows("home");
    }

    @Test
    void a_request_can_be_refused_before_the_pin() {
        phone.activated(provider.link());
        provider.ask("Démonstration", ProviderDouble.NOW.plusSeconds(60));
        phone.shows("banner")
                .press("banner")
                .shows("unlock")
                .press("decline")
                .shows("outcome")
                .picture("25-declined");

        assertThat(provider.requests()).anyMatch(request -> request.endsWith("/decline"));
    }

    @Test
    void an_e_cps_that_moved_to_another_phone_says_so() {
        phone.activated(provider.link());
        provider.refuse(ProblemType.DEVICE_REPLACED);
        phone.press("refresh").shows("trouble").picture("26-replaced");
        provider.relent();
        phone.press("trouble-action").shows("start");
    }

    @Test
    void an_expired_e_cps_is_deleted_to_be_activated_again() {
        phone.activated(provider.link());
        provider.refuse(ProblemType.DEVICE_EXPIRED);
        phone.press("refresh").shows("trouble").picture("27-expired").press("trouble-action");
        phone.shows("delete-confirm").press("delete-yes").shows("start");
    }

    @Test
    void a_blocked_password_says_what_to_do() {
        phone.activated(provider.link());
        provider.ask("Démonstration", ProviderDouble.NOW.plusSeconds(60));
        phone.shows("banner").press("banner").shows("unlock");
        provider.refuse(ProblemType.PIN_BLOCKED);
        phone.typePin("4821").shows("trouble").picture("28-blocked");
    }

    @Test
    void a_memory_that_is_open_elsewhere_is_explained() {
        phone.put(phone.onFx(() -> BrokenPhone.frame("alice", new PhoneInUse("alice", "alice.lock"), phone.texts())));

        phone.shows("trouble").picture("33-in-use");
        assertThat(phone.texts("#trouble .paragraph")).anyMatch(text -> text.contains("déjà ouvert ailleurs"));
    }

    @Test
    void a_wrong_clock_is_explained_and_set_right() {
        phone.activated(provider.link());
        phone.phone().clock().offset(Duration.ofMinutes(90));
        provider.refuse(ProblemType.CLOCK_WRONG);
        phone.says("clock", "11").press("refresh").shows("trouble").picture("29-clock");
        provider.relent();
        phone.press("trouble-action").shows("settings").press("clock-automatic");
        phone.await("the clock is automatic", () -> phone.phone().clock().isAutomatic());
    }

    @Test
    void without_notifications_requests_are_found_by_hand() {
        phone.activated(provider.link())
                .press("settings")
                .shows("settings")
                .press("notifications")
                .shows("silent");
        phone.press("back").shows("home").shows("silent-hint");
        provider.ask("Démonstration", ProviderDouble.NOW.plusSeconds(60));
        phone.press("refresh").shows("request-challenge-00000000").picture("30-silent");
        phone.press("request-challenge-00000000").shows("unlock");
    }

    @Test
    void the_e_cps_is_deleted_after_a_confirmation() {
        phone.activated(provider.link())
                .press("settings")
                .shows("settings")
                .bringIntoView("delete")
                .press("delete");
        phone.shows("delete-confirm").picture("31-delete").press("delete-yes").shows("start");
        phone.says("toast", "supprimée").picture("32-deleted");

        assertThat(provider.requests()).contains("DELETE /ecps/device");
    }
}
