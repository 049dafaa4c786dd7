package dev.ecps.idp.story.guide;

import static dev.ecps.idp.story.guide.Desk.PATIENCE;
import static dev.ecps.idp.story.guide.Desk.PIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecps.idp.story.guide.Desk.Person;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.problem.WaitTimedOut;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tutorial of a hospital for its tool SARA (CHRU Lille, fimatho): activation by national identifier, then the login. */
@QuarkusTest
@Timeout(120)
class SaraTutorialStoryTest extends AtADesk {
    private Person doctor;
    private PhoneSimulator phone;

    @BeforeEach
    void getReady() {
        doctor = desk.invent("10");
        phone = desk.phone("Téléphone du médecin");
    }

    @Test
    void from_the_demand_for_the_e_CPS_to_the_tool() {
        var told = new Told();
        new Guide("Tutoriel SARA")
                .line("« Demander l'activation de la e-CPS », l'identifiant national avec un 8 devant le RPPS", () -> {
                    assertThat(doctor.nationalId()).hasSize(12).startsWith("8");
                    told.contacts = phone.requestActivation(doctor.nationalId());
                })
                .line("L'application propose une adresse mail et un numéro de téléphone associés", () -> {
                    var mail = doctor.mail();
                    assertThat(told.contacts.contacts().mail())
                            .startsWith(mail.charAt(0) + "*****")
                            .endsWith(mail.substring(mail.indexOf('@') - 1));
                    assertThat(told.contacts.contacts().phone()).matches("\\*{5}\\d\\d");
                })
                .line("« Envoyer ma demande d'activation »", () -> told.scanning = told.contacts.confirm())
                .line(
                        "Dans la boîte mail, un QR code",
                        () -> desk.open("/sandbox/outbox?to=" + doctor.mail()).click("#mails iframe"))
                .line("Depuis l'ordinateur : « continuer », puis scanner le QR code à l'écran", () -> {
                    var sms = told.scanning.scan(desk.scanScreen()).sendSms();
                    told.code = sms.awaitCode(PATIENCE);
                    told.choosing = sms.enter(told.code);
                })
                .line(
                        "« Par SMS » : le SMS avec le code d'activation, récupéré par l'application",
                        () -> assertThat(phone.outbox().lastSms().text()).contains(told.code))
                .line("Un mot de passe à 4 chiffres", () -> told.active = told.choosing.choose(PIN, PIN))
                .line(
                        "Sur la page de connexion, l'onglet « e-CPS », « Se connecter »",
                        () -> desk.open("/demo/sara").press("e-CPS").press("Se connecter"))
                .line("L'identifiant national, « Se connecter avec e-CPS »", () -> {
                    assertThat(desk.text("form .button.wide")).isEqualToIgnoringCase("Se connecter avec e-CPS");
                    desk.identify(doctor.nationalId());
                })
                .line("Une notification : l'outil RCP SARA souhaite se connecter", () -> {
                    told.prompt = told.active.awaitPrompt(PATIENCE);
                    assertThat(told.prompt.service()).isEqualTo("RCP SARA");
                })
                .line(
                        "Le mot de passe (4 chiffres)",
                        () -> assertThat(told.prompt.unlock(PIN).pick(new TwoDigits(desk.text("#number"))))
                                .isEqualTo(Outcome.APPROVED))
                .line(
                        "Vous êtes connecté !",
                        () -> desk.sees("vous êtes connecté à l’outil RCP").sees(doctor.familyName()));
    }

    /** What one line tells, and a later one needs. */
    @NullUnmarked
    private static final class Told {
        ContactsShown contacts;
        AwaitingScan scanning;
        String code;
        ChoosingPin choosing;
        ActivatedPhone active;
        LoginPrompt prompt;
    }

    @Test
    void the_mail_may_be_read_on_the_phone() {
        new Guide("Tutoriel SARA").line("Depuis le smartphone : ouvrir le mail, « démarrer l'activation »", () -> {
            var scanning = phone.requestActivation(doctor.nationalId()).confirm();
            desk.open("/sandbox/outbox?to=" + doctor.mail());
            assertThat(desk.finish(scanning, phone, doctor).holder().familyName())
                    .isEqualTo(doctor.familyName());
        });
    }

    @Test
    void contact_data_that_are_wrong_are_changed_at_the_Order_and_the_procedure_is_done_again_48_hours_later() {
        var elsewhere = "nouvelle.adresse." + doctor.nationalId() + "@invente.test";
        new Guide("Tutoriel SARA")
                .line("Si cela ne correspond pas : mettre à jour ses coordonnées sur le CNOM", () -> {
                    var request = desk.post(
                            "/sandbox/api/requests",
                            Map.of(
                                    "nationalId",
                                    doctor.nationalId(),
                                    "wish",
                                    Map.of("kind", "contact-change", "mail", elsewhere, "mobile", "0639988877")));
                    assertThat(request.getString("operator")).isEqualTo("CNOM");
                    desk.post("/sandbox/api/requests/" + request.getString("id") + "/validate", Map.of());
                })
                .line(
                        "… et refaire cette procédure 48h plus tard : pas avant",
                        () -> assertThat(phone.requestActivation(doctor.nationalId())
                                        .contacts()
                                        .phone())
                                .isNotEqualTo("*****77"))
                .line("48h plus tard", () -> {
                    desk.wait(Duration.ofHours(48));
                    phone.startOver();
                    var shown = phone.requestActivation(doctor.nationalId());
                    assertThat(shown.contacts().phone()).isEqualTo("*****77");
                    desk.finish(
                            shown.confirm(), phone, new Person(doctor.nationalId(), doctor.familyName(), elsewhere));
                });
    }

    @Test
    void without_notifications_the_login_does_not_work_until_the_application_is_opened() {
        var active = desk.activate(phone, doctor);
        new Guide("Tutoriel SARA")
                .line("Sans notifications autorisées, la connexion ne fonctionnera pas", () -> {
                    phone.notifications(false);
                    desk.open("/demo/sara").press("e-CPS").press("Se connecter").identify(doctor.nationalId());
                    desk.text("#number");
                    assertThatExceptionOfType(WaitTimedOut.class)
                            .isThrownBy(() -> active.awaitPrompt(Duration.ofSeconds(2)));
                })
                .line(
                        "L'application ouverte à la main montre la demande",
                        () -> assertThat(active.prompts().get(0).unlock(PIN).pick(new TwoDigits(desk.text("#number"))))
                                .isEqualTo(Outcome.APPROVED))
                .line("Vous êtes connecté !", () -> desk.sees("vous êtes connecté à l’outil RCP"));
    }
}
