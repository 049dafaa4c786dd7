package dev.ecps.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole way through the window, with a picture of each screen in {@code target/pictures}. */
@ExtendWith(ApplicationExtension.class)
class PhoneStoryTest {
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
    void from_the_QR_code_of_the_portal_to_an_e_CPS() {
        phone.shows("start").press("scan-portal");
        phone.shows("scan").picture("20-scan-portal");
        phone.press("link-field").type(provider.portalLink()).press("use-link");
        phone.shows("shown-code").picture("21-shown-code");
        phone.press("code-field").type("000000").press("continue").says("flaw", "affiché sur votre ordinateur");
        phone.picture("22-shown-code-wrong");
        phone.retype("code-field", ProviderDouble.CODE).press("continue");
        phone.shows("choose-pin").typePin("4821").typePin("4821");
        phone.shows("activated").press("done").shows("home");
    }

    @Test
    void from_the_first_screen_to_a_login() {
        phone.shows("start").picture("01-start").press("request");
        phone.shows("national-id").picture("02-national-id");
        phone.type("99700001011").press("continue").says("flaw", "Identifiant RPPS non reconnu");
        assertThat(phone.text("national-id-field")).isEqualTo("99700001011");
        phone.picture("02-national-id-refused");
        phone.retype("national-id-field", ProviderDouble.DOCTOR).press("continue");
        phone.shows("contacts")
                .says("contact-mail", "c*****e@cabinet-exemple.fr")
                .says("contact-phone", "*****26")
                .picture("03-contacts");
        phone.press("contacts-wrong")
                .shows("correction")
                .picture("03-contacts-wrong")
                .press("understood");
        phone.shows("contacts").press("send");
        phone.shows("mail-sent").picture("04-mail-sent").press("continue");
        phone.shows("scan").picture("05-scan");
        phone.press("link-field").type(provider.link()).press("use-link");
        phone.shows("by-sms").picture("06-by-sms").press("by-sms-send");
        phone.shows("sms-code").says("code-field", ProviderDouble.CODE).says("reading", "SMS reçu");
        phone.picture("07-sms-code").press("continue");
        phone.shows("choose-pin")
                .says("choose-headline", "Créez votre mot de passe")
                .typePin("48");
        phone.picture("08-choose-pin").typePin("21");
        phone.says("choose-headline", "Confirmez votre mot de passe")
                .picture("09-confirm-pin")
                .typePin("4821");
        phone.shows("activated").picture("10-activated").press("done");
        phone.shows("home").says("card-name", "Camille EXEMPLE").says("card-id", ProviderDouble.DOCTOR);
        phone.says("card-state", "Active");
        phone.picture("11-home");
        provider.ask("Dossier patient de démonstration", ProviderDouble.NOW.plusSeconds(112));
        phone.shows("banner").says("banner-sentence", "Dossier patient de démonstration souhaite se connecter");
        phone.picture("12-banner").press("banner");
        phone.shows("unlock").says("service", "Dossier patient de démonstration souhaite se connecter");
        phone.typePin("4").picture("13-unlock").typePin("821");
        phone.shows("numbers").picture("14-numbers").press("number-" + ProviderDouble.SHOWN);
        phone.shows("outcome").picture("15-approved").press("done").shows("home");
        phone.press("settings").shows("settings").picture("16-settings");
    }
}
