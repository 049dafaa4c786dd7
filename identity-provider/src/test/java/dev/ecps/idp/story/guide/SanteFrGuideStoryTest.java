package dev.ecps.idp.story.guide;

import static dev.ecps.idp.story.guide.Desk.PATIENCE;
import static dev.ecps.idp.story.guide.Desk.PIN;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecps.idp.story.guide.Desk.Person;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.AwaitingSms;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.pin.PinFlaw;
import dev.ecps.phone.problem.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The guide of Santé.fr for nurses whose card or e-CPS has their ADELI number: no place of practice after the login. */
@QuarkusTest
@Timeout(120)
class SanteFrGuideStoryTest extends AtADesk {
    private static final String ADELI = "0990077016";
    private static final String MAIL = "odile.plantain." + ADELI + "@invente.test";
    private static final String PLACE = "CABINET INFIRMIER DU PLANTAIN";

    private PhoneSimulator phone;

    @BeforeEach
    void getReady() {
        phone = desk.phone("Téléphone du cabinet");
        registers(ADELI);
    }

    private void registers(String adeli) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "familyName", "PLANTAIN",
                        "givenNames", List.of("Odile"),
                        "contacts", Map.of("mail", MAIL, "mobile", "0639986543"),
                        "exercises", List.of(practice())))
                .put("/sandbox/api/practitioners/" + adeli)
                .then()
                .statusCode(201);
        leavesAfterwards(adeli);
    }

    private static Map<String, ?> practice() {
        var address = Map.of("street", "DES SIMPLES", "postalCode", "31000", "cedex", "31000 TOULOUSE");
        var place = Map.of("legalName", PLACE, "address", address);
        return Map.of(
                "professionCode", "60",
                "categoryCode", "C",
                "familyName", "PLANTAIN",
                "givenName", "Odile",
                "activities", List.of(Map.of("modeCode", "L", "sectorCode", "SA07", "structure", place)));
    }

    private void leavesAfterwards(String nationalId) {
        desk.afterwards(() -> given().delete("/sandbox/api/practitioners/" + nationalId));
    }

    /** The nurses enter the RPPS: what was registered under the ADELI number is under the new one. */
    private Person entersTheRpps() {
        var rpps = desk.post("/sandbox/api/practitioners/" + ADELI + "/rpps", Map.of())
                .getString("rpps");
        leavesAfterwards(rpps);
        return new Person(rpps, "PLANTAIN", MAIL);
    }

    /** What one line tells, and a later one needs. */
    @NullUnmarked
    private static final class Told {
        Person rpps;
        PhoneSimulator phone;
        ContactsShown contacts;
        AwaitingScan scanning;
        AwaitingSms started;
        AwaitingSmsCode sent;
        String code;
        ChoosingPin choosing;
        ActivatedPhone active;
    }

    @Test
    void with_the_card() {
        var told = new Told();
        told.rpps = entersTheRpps();
        told.phone = phone;
        desk.insertCard(desk.makeCard(ADELI)).sees(ADELI);
        var guide = new Guide("Guide Santé.fr")
                .line("1. Accédez au formulaire Santé.fr", () -> desk.open("/demo/sante-fr"))
                .line(
                        "2. « Connexion » : automatiquement renvoyée sur la page Pro Santé Connect",
                        () -> desk.press("Connexion").sees("Connectez-vous").sees("Santé.fr"))
                .line(
                        "3. « Carte CPS » ; si on vous le demande, le code porteur de la carte",
                        () -> desk.logInByCard("1234"))
                .line("4. Un numéro ADELI en haut à gauche de votre écran", () -> showsTheAdeliNumber())
                .line(
                        "… nous vous invitons à vous connecter avec une « carte e-CPS » générée avec votre numéro RPPS",
                        () -> desk.sees("Nous vous invitons à vous connecter avec une")
                                .sees("générée avec votre numéro RPPS")
                                .sees("Je dispose d’une carte CPS avec identifiant ADELI")
                                .sees("toutes les étapes de l’activation doivent être réalisées sur téléphone"));
        activatesWithTheRpps(guide, told);
        comesBack(guide, told);
    }

    private void showsTheAdeliNumber() {
        assertThat(desk.text(".national-id")).isEqualTo("Numéro ADELI " + ADELI);
        var corner = desk.place("#national-id");
        assertThat(corner.getX()).isLessThan(600);
        assertThat(corner.getY()).isLessThan(desk.place("h1").getY());
        desk.sees("Absence de lieu d’exercice").seesNothingOf(PLACE);
    }

    private void activatesWithTheRpps(Guide guide, Told told) {
        guide.line(
                        "1. Téléchargez l'appli e-CPS",
                        () -> assertThat(told.phone.current()).isInstanceOf(NotActivated.class))
                .line(
                        "2. et 3. « Demander l'activation de la e-CPS », saisissez votre RPPS",
                        () -> told.contacts = told.phone.requestActivation(told.rpps.nationalId()))
                .line(
                        "4. « Envoyer ma demande d'activation » pour recevoir le mail avec le QR code",
                        () -> told.scanning = told.contacts.confirm())
                .line("5. Ouvrez le mail avec le QR code, « Démarrer l'activation »", () -> {
                    var mail = told.phone.outbox().awaitMail(MAIL, PATIENCE);
                    assertThat(desk.get("/sandbox/api/messages?to=" + MAIL).getString("html"))
                            .contains("Démarrer l&#39;activation");
                    told.started = told.scanning.scan(mail.activationLink());
                })
                .line("6. « Par SMS » pour recevoir le code d'activation", () -> told.sent = told.started.sendSms())
                .line("7. Le code est récupéré automatiquement, sinon recopiez-le", () -> {
                    told.code = told.sent.awaitCode(PATIENCE);
                    assertThat(told.phone.outbox().lastSms().text()).contains(told.code);
                    told.choosing = told.sent.enter(told.code);
                })
                .line("8. Créez puis confirmez votre mot de passe", () -> {
                    assertThat(told.choosing.flawOf(PIN, Pin.of("4822"))).contains(PinFlaw.DIFFERENT);
                    told.active = told.choosing.choose(PIN, PIN);
                })
                .line(
                        "9. Votre e-CPS est activée",
                        () -> assertThat(told.active
                                        .status()
                                        .holder()
                                        .nationalId()
                                        .value())
                                .isEqualTo(told.rpps.nationalId()));
    }

    private void comesBack(Guide guide, Told told) {
        var rpps = told.rpps.nationalId();
        guide.line(
                        "… vous pouvez vous en servir pour accéder à vos services",
                        () -> desk.open("/demo/sante-fr/espace")
                                .click("#logout")
                                .press("Connexion")
                                .identify(ADELI)
                                .sees("Aucune e-CPS n'est active pour cet identifiant")
                                .logIn(rpps, told.active, "Santé.fr"))
                .line("Le formulaire montre le numéro RPPS, et les lieux d'exercice", () -> {
                    assertThat(desk.text(".national-id")).isEqualTo("Numéro RPPS " + rpps);
                    desk.sees(PLACE).seesNothingOf("Absence de lieu d’exercice");
                });
    }

    /** Activated with the ADELI number, before the RPPS had the nurses. */
    private Told withAnAdeliECps() {
        var told = new Told();
        told.phone = phone;
        told.active = desk.activate(phone, new Person(ADELI, "PLANTAIN", MAIL));
        told.rpps = entersTheRpps();
        return told;
    }

    private Guide seesTheAdeliNumber(Told told) {
        return new Guide("Guide Santé.fr")
                .line(
                        "Accédez au formulaire Santé.fr, « Connexion »",
                        () -> desk.open("/demo/sante-fr").press("Connexion"))
                .line(
                        "La carte e-CPS activée avec un identifiant ADELI",
                        () -> desk.logIn(ADELI, told.active, "Santé.fr"))
                .line("Un numéro ADELI en haut à gauche, aucun lieu d'exercice", this::showsTheAdeliNumber)
                .line(
                        "Je dispose déjà d'une carte eCPS activée avec un identifiant ADELI",
                        () -> desk.sees("Je dispose déjà d’une carte eCPS activée avec un identifiant ADELI")
                                .sees("Désactiver votre carte eCPS ADELI"));
    }

    @Test
    void with_an_e_CPS_that_the_settings_of_the_application_deactivate() {
        var told = withAnAdeliECps();
        var guide = seesTheAdeliNumber(told)
                .line("1. Désactiver sa carte eCPS ADELI : sur l'application, dans les paramètres", () -> {
                    told.active.delete();
                    assertThat(phone.current()).isInstanceOf(NotActivated.class);
                })
                .line(
                        "2. Activer sa carte eCPS RPPS",
                        () -> desk.open("/demo/sante-fr/espace").sees("Activer votre carte eCPS RPPS"));
        activatesWithTheRpps(guide, told);
        comesBack(guide, told);
    }

    @Test
    void with_an_e_CPS_that_mot_de_passe_oublie_deletes() {
        var told = withAnAdeliECps();
        var guide = seesTheAdeliNumber(told)
                .line(
                        "1. … ou en se connectant au portail e-CPS",
                        () -> desk.press("Ouvrir le portail e-CPS")
                                .press("S'identifier avec Pro Santé Connect")
                                .sees("Votre e-CPS est active"))
                .line(
                        "… « mot de passe oublié » : sa e-CPS sera supprimée",
                        () -> desk.press("Mot de passe oublié")
                                .press("Supprimer ma e-CPS")
                                .sees("Vous n'avez pas d'e-CPS active"))
                .line("… le téléphone l'apprend", () -> {
                    assertThatExceptionOfType(Refused.class)
                            .isThrownBy(() -> told.active.status())
                            .matches(Refused::meansGone);
                    phone.startOver();
                })
                .line(
                        "2. Activer sa carte eCPS RPPS",
                        () -> desk.open("/demo/sante-fr/espace").sees("Activer votre carte eCPS RPPS"));
        activatesWithTheRpps(guide, told);
        comesBack(guide, told);
    }

    @Test
    void contact_data_that_are_not_up_to_date_are_registered_at_the_ONI_first() {
        var told = new Told();
        told.rpps = entersTheRpps();
        var id = told.rpps.nationalId();
        new Guide("Guide Santé.fr")
                .line(
                        "Saisissez votre RPPS : les coordonnées de correspondance ne sont pas à jour",
                        () -> assertThat(phone.requestActivation(id).contacts().phone())
                                .endsWith("43"))
                .line("… vous devez les enregistrer sur le site de l'ONI", () -> {
                    var wish = Map.of("kind", "contact-change", "mail", MAIL, "mobile", "0639989912");
                    var request = desk.post("/sandbox/api/requests", Map.of("nationalId", id, "wish", wish));
                    assertThat(request.getString("operator")).isEqualTo("ONI");
                    desk.post("/sandbox/api/requests/" + request.getString("id") + "/validate", Map.of());
                })
                .line("Puis l'activation, avec les nouvelles", () -> {
                    desk.wait(Duration.ofHours(48));
                    phone.startOver();
                    assertThat(phone.requestActivation(id).contacts().phone()).endsWith("12");
                    phone.startOver();
                    assertThat(desk.activate(phone, told.rpps)
                                    .holder()
                                    .nationalId()
                                    .value())
                            .isEqualTo(id);
                });
    }
}
