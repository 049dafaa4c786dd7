package dev.ecps.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.desktop.controls.PhoneFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Keyboard, language, resuming, accessibility. */
@ExtendWith(ApplicationExtension.class)
class PhoneHandlingTest {
    private final ProviderDouble provider = new ProviderDouble();
    private Screens phone;

    @Start
    void open(Stage stage) {
        phone = new Screens(stage, provider.address(), Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        phone.close();
        provider.close();
    }

    @Test
    void the_keyboard_alone_leads_from_the_first_screen_to_a_login() {
        phone.shows("start").strike(KeyCode.ENTER).shows("national-id");
        phone.type(ProviderDouble.DOCTOR)
                .strike(KeyCode.ENTER)
                .shows("contacts")
                .strike(KeyCode.ENTER);
        phone.shows("mail-sent").strike(KeyCode.ENTER).shows("scan");
        assertThat(phone.focused()).isEqualTo("scan-screen");
        phone.strike(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB)
                .type(provider.link())
                .strike(KeyCode.ENTER);
        phone.shows("by-sms").strike(KeyCode.ENTER).shows("sms-code").says("code-field", ProviderDouble.CODE);
        phone.strike(KeyCode.ENTER).shows("choose-pin");
        phone.strike(
                KeyCode.DIGIT4, KeyCode.DIGIT9, KeyCode.BACK_SPACE, KeyCode.DIGIT8, KeyCode.DIGIT2, KeyCode.DIGIT1);
        phone.says("choose-headline", "Confirm");
        phone.strike(KeyCode.DIGIT4, KeyCode.DIGIT8, KeyCode.DIGIT2, KeyCode.DIGIT1);
        phone.shows("activated").strike(KeyCode.ENTER).shows("home");
        provider.ask("Demo", ProviderDouble.NOW.plusSeconds(60));
        phone.shows("banner").focus("banner").strike(KeyCode.SPACE).shows("unlock");
        phone.strike(KeyCode.DIGIT4, KeyCode.DIGIT8, KeyCode.DIGIT2, KeyCode.DIGIT1)
                .shows("numbers");
        phone.strike(KeyCode.TAB, KeyCode.SPACE).shows("outcome").says("outcome-title", "Login accepted");
    }

    @Test
    void escape_leads_back() {
        phone.shows("start")
                .press("request")
                .shows("national-id")
                .strike(KeyCode.ESCAPE)
                .shows("start");
    }

    @Test
    void the_language_can_be_switched_on_the_spot() {
        phone.shows("start")
                .says("request", "Request the activation")
                .press("settings")
                .shows("settings");
        phone.picture("40-settings-english");
        phone.onFx(() -> {
            phone.texts().language().set(Locale.FRENCH);
            return true;
        });
        phone.shows("settings").says("title", "Paramètres").says("unofficial", "simulateur non officiel");
        phone.press("back").shows("start").says("request", "Demander l'activation de la e-CPS");
    }

    @Test
    void the_card_reader_beside_the_phone_is_operated() {
        phone.shows("start").press("settings").shows("settings").press("reader-open");
        phone.shows("reader").says("reader-card", "No card").picture("42-reader-empty");
        phone.retype("reader-wanted", ProviderDouble.DOCTOR).press("reader-insert");
        phone.says("reader-card", "CPS 9970123456")
                .says("reader-state", "usable")
                .picture("43-reader-card");
        phone.bringIntoView("reader-blocked").press("reader-blocked").says("reader-state", "blocked");
        phone.press("back").shows("settings");
    }

    @Test
    void an_activation_can_be_left_and_resumed() {
        phone.phone().requestActivation(ProviderDouble.DOCTOR).confirm();
        phone.reshow().shows("mail-sent").press("back").shows("start").picture("41-resume");
        phone.press("resume").shows("mail-sent");
    }

    @Test
    void another_provider_keeps_the_place() {
        try (var other = new ProviderDouble()) {
            phone.shows("start").press("settings").shows("settings").bringIntoView("provider-save");
            phone.retype("provider", other.address().toString())
                    .press("provider-save")
                    .shows("start");

            assertThat(phone.phone().provider()).isEqualTo(other.address());
        }
    }

    @Test
    void an_address_that_is_none_is_refused_below_the_field() {
        phone.shows("start").press("settings").shows("settings").bringIntoView("provider-save");
        phone.retype("provider", "localhost").press("provider-save").shows("provider-flaw");

        assertThat(phone.text("provider")).isEqualTo("localhost");
    }

    @Test
    void every_button_tells_a_screen_reader_what_it_is() {
        phone.shows("start");
        assertThat(silentButtons()).isEmpty();
        phone.press("request").shows("national-id");
        assertThat(silentButtons()).isEmpty();
        phone.press("back").shows("start");
        phone.activated(provider.link());
        assertThat(silentButtons()).isEmpty();
        provider.ask("Demo", ProviderDouble.NOW.plusSeconds(60));
        phone.shows("banner").press("banner").shows("unlock");
        assertThat(silentButtons()).isEmpty();
    }

    @Test
    void every_page_says_that_this_is_a_simulator() {
        assertThat(phone.text("unofficial")).isEqualTo("unofficial simulator");
        assertThat(phone.frame().getWidth()).isEqualTo(PhoneFrame.WIDTH);
        assertThat(phone.frame().getHeight()).isEqualTo(PhoneFrame.HEIGHT);
    }

    private List<ButtonBase> silentButtons() {
        List<ButtonBase> silent = new ArrayList<>();
        collect(phone.frame(), silent);
        return silent;
    }

    private static void collect(Node node, List<ButtonBase> silent) {
        if (node instanceof ButtonBase button && isSilent(button)) silent.add(button);
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> collect(child, silent));
    }

    private static boolean isSilent(ButtonBase button) {
        boolean named = button.getAccessibleText() != null
                && !button.getAccessibleText().isBlank();
        return !named && button.getText().isBlank();
    }
}
