package dev.ecps.idp.story.guide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.story.guide.Desk.Person;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The reflex sheet of an ARS (Occitanie): how to enter the eRPPS portal, and what each of its tiles is for. */
@QuarkusTest
@Timeout(120)
class ReflexSheetStoryTest extends AtADesk {
    private static final String SERVICE = "Portail eRPPS";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final String OPEN = "Ce que votre connexion a transmis";
    private static final String OLD = "R DE L INVENTION";
    private static final String MOVED = "CABINET DEMENAGE";
    private static final String SECOND = "CABINET DES ESSAIS REUNIS";

    private Person nurse;
    private PhoneSimulator phone;

    @BeforeEach
    void getReady() {
        nurse = desk.invent("60");
        phone = desk.phone("Téléphone du cabinet");
    }

    /** What one line tells, and a later one needs. */
    @NullUnmarked
    private static final class Told {
        String number;
        AwaitingScan ordered;
        ActivatedPhone active;
        LoginPrompt prompt;
    }

    @Test
    void from_the_number_on_the_Annuaire_Sante_to_the_open_portal() {
        var told = new Told();
        new Guide("Fiche réflexe")
                .line(
                        "Mon numéro RPPS : je peux le retrouver sur le site Annuaire Santé",
                        () -> desk.open("/demo/erpps")
                                .press("Retrouver mon numéro sur l'Annuaire Santé")
                                .type("#name", nurse.familyName() + " " + givenName())
                                .choose("#profession", "60")
                                .type("#town", "Paris")
                                .press("Rechercher")
                                .sees("CABINET"))
                .line("… le numéro", () -> {
                    told.number = rpps();
                    desk.sees(told.number);
                })
                .line(
                        "L'application eCPS sur mon téléphone, et je commande ma eCPS",
                        () -> told.ordered =
                                phone.requestActivation("8" + told.number).confirm())
                .line(
                        "Un ordinateur : portail eRPPS",
                        () -> desk.open("/demo/erpps").sees("Un ordinateur"))
                .line(
                        "!! Ne surtout pas vous identifier avec France Connect (uniquement Primo enregistrement)",
                        () -> assertThat(desk.text(".alert.error"))
                                .startsWith("Ne surtout pas vous identifier avec France Connect (uniquement"))
                .line("S'identifier avec Pro Santé Connect en bas de l'écran", () -> {
                    assertThat(desk.place("#login").getY())
                            .isGreaterThan(desk.place("#franceconnect").getY());
                    desk.press("S'identifier avec Pro Santé Connect");
                })
                .line("2. Sur la page suivante, l'application eCPS", () -> desk.press("Application e-CPS"))
                .line(
                        "2. J'indique mon numéro RPPS avec un « 8 » devant : pas sans",
                        () -> desk.identify(told.number).sees("préfixé de : 8 pour RPPS"))
                .line(
                        "3. Je clique ici ; pas avant l'activation",
                        () -> desk.identify("8" + told.number).sees("Aucune e-CPS n'est active pour cet identifiant"))
                .line(
                        "Lors d'une première connexion, activation de la eCPS avec la réception d'un mail ou d'un SMS",
                        () -> told.active = desk.finish(told.ordered, phone, nurse))
                .line("Pour les prochaines connexions, ouvrir l'application eCPS", () -> {
                    desk.identify("8" + told.number).sees("saisissez votre mot de passe");
                    told.prompt = told.active.awaitPrompt(Desk.PATIENCE);
                    assertThat(told.prompt.service()).isEqualTo(SERVICE);
                })
                .line(
                        "Saisir votre mot de passe, sélectionner le nombre affiché",
                        () -> assertThat(told.prompt.unlock(Desk.PIN).pick(new TwoDigits(desk.text("#number"))))
                                .isEqualTo(Outcome.APPROVED))
                .line(
                        "Cette action permet l'ouverture du portail eRPPS sur l'ordinateur",
                        () -> desk.sees("Bonjour").sees(nurse.familyName()).sees(OPEN));
    }

    private String rpps() {
        return nurse.nationalId().substring(1);
    }

    private String givenName() {
        return desk.get(identity()).getString("givenNames[0]");
    }

    private String identity() {
        return "/sandbox/api/practitioners/" + nurse.nationalId();
    }

    @Test
    void whoever_uses_France_Connect_by_mistake_is_warned_and_led_back() {
        var active = desk.activate(phone, nurse);
        new Guide("Fiche réflexe")
                .line(
                        "Portail eRPPS, par erreur avec France Connect",
                        () -> desk.open("/demo/erpps")
                                .press("S’identifier avec France Connect")
                                .click("#login")
                                .press("Mairie")
                                .sees("Nom"))
                .line("… avec son identité d'état civil", this::provesWhoSheIs)
                .line(
                        "!! Ne surtout pas vous identifier avec France Connect",
                        () -> assertThat(desk.text("#warning"))
                                .startsWith("!! Ne surtout pas vous identifier avec France Connect"))
                .line(
                        "… le portail connaît déjà son numéro",
                        () -> assertThat(desk.text("#national-id")).isEqualTo(rpps()))
                .line(
                        "S'identifier avec Pro Santé Connect en bas de l'écran",
                        () -> desk.press("S'identifier avec Pro Santé Connect")
                                .logIn(nurse.nationalId(), active, SERVICE)
                                .sees(OPEN));
    }

    private void provesWhoSheIs() {
        var identity = desk.get(identity());
        desk.type("#given_name", identity.getString("givenNames[0]"))
                .type("#family_name", nurse.familyName())
                .choose("#gender", "F".equals(identity.getString("birth.sexCode")) ? "female" : "male")
                .date("#birthdate", LocalDate.parse(identity.getString("birth.date")))
                .type("#birthplace", identity.getString("birth.communeCode"))
                .type("#email", nurse.mail())
                .click("form:not(.sources)[action$='/identite'] .button")
                .click("form[action$='/consentement'] .button");
    }

    @Test
    void the_card_is_the_other_way_in_if_it_works() {
        var card = desk.makeCard(nurse.nationalId());
        desk.insertCard(card).sees(nurse.nationalId());
        new Guide("Fiche réflexe")
                .line(
                        "* Me connecter directement avec ma carte CPS, si j'en possède une",
                        () -> desk.open("/demo/erpps")
                                .sees("votre carte CPS si vous en possédez une")
                                .press("S'identifier avec Pro Santé Connect")
                                .press("Carte CPS"))
                .line("… si tout est à jour", () -> {
                    becomes(card, "expired");
                    desk.press("SE CONNECTER AVEC MA CARTE").sees("Carte CPS expirée");
                })
                .line("… et qu'elle fonctionne", () -> {
                    desk.insertCard(desk.makeCard(nurse.nationalId())).sees("utilisable");
                    desk.open("/demo/erpps")
                            .press("S'identifier avec Pro Santé Connect")
                            .logInByCard("1234");
                })
                .line(
                        "Cette action permet l'ouverture du portail eRPPS",
                        () -> desk.sees(OPEN).sees("Carte CPS"));
    }

    private static void becomes(String card, String state) {
        given().contentType(ContentType.JSON)
                .body(Map.of("state", state))
                .put("/sandbox/api/cards/" + card + "/state")
                .then()
                .statusCode(200);
    }

    @Test
    void what_each_tile_of_the_portal_is_for() {
        var active = desk.activate(phone, nurse);
        enter(active);
        var guide = new Guide("Fiche réflexe");
        follows(guide);
        places(guide);
        oneself(guide);
        ends(guide);
        isRegistered(guide, active);
    }

    private void enter(ActivatedPhone active) {
        desk.open("/demo/erpps")
                .press("S'identifier avec Pro Santé Connect")
                .logIn(nurse.nationalId(), active, SERVICE)
                .sees(OPEN);
    }

    /** Reads what is written on a tile, and presses it. */
    private Desk tile(String name, String words) {
        assertThat(desk.open("/demo/erpps/espace").text("#tile-" + name)).contains(words);
        return desk.click("#tile-" + name);
    }

    private void transmits() {
        desk.press("Transmettre la demande").sees("Transmise, en attente de validation");
    }

    private void follows(Guide guide) {
        guide.line("Reprendre une demande « en cours » non transmise …", () -> {
                    tile("new-place", "Déclarer une nouvelle activité")
                            .type("#placeName", "CABINET PROVISOIRE")
                            .press("Enregistrer sans transmettre")
                            .sees("En cours, non transmise");
                    tile("requests", "Reprendre une demande « en cours » non transmise pour la modifier")
                            .sees("En cours, non transmise")
                            .press("Déclarer une nouvelle activité")
                            .press("Reprendre cette demande");
                })
                .line("… pour la modifier", () -> {
                    assertThat(desk.value("#placeName")).isEqualTo("CABINET PROVISOIRE");
                    declares(MOVED);
                })
                .line(
                        "Une fois la demande envoyée, suivre l'état de traitement de votre dossier",
                        () -> tile("requests", "Suivre l’état de traitement")
                                .sees("Transmise, en attente de validation")
                                .sees("Elle attend la décision de : Ordre national des infirmiers"));
    }

    private void declares(String name) {
        desk.type("#placeName", name)
                .choose("#mode", "L")
                .date("#startsOn", DAY)
                .type("#street", "3 rue des Essais")
                .type("#postalCode", "31000")
                .type("#town", "TOULOUSE");
        transmits();
    }

    private void places(Guide guide) {
        guide.line("La liste de tous ses lieux d'exercice actuels", () -> {
                    tile("places", "La liste de tous vos lieux d’exercice actuels");
                    assertThat(desk.text("#places")).contains(OLD).doesNotContain(MOVED);
                    assertThat(desk.text("#waiting")).contains("Déclarer une nouvelle activité");
                })
                .line("Déclarer sa nouvelle activité : si l'adresse est modifiée, c'est un nouveau lieu", () -> {
                    tile("new-place", "Si l’adresse de votre cabinet est modifiée, il s’agit d’un nouveau lieu.");
                    declares(SECOND);
                })
                .line("Télécharger l'attestation d'enregistrement au RPPS", () -> {
                    assertThat(desk.open("/demo/erpps/espace").text("#tile-attestation"))
                            .contains("Attestation d’enregistrement au RPPS");
                    assertThat(text(desk.download("/demo/erpps/espace/attestation.pdf")))
                            .contains("Attestation d’enregistrement au RPPS", rpps(), nurse.familyName());
                });
    }

    private void oneself(Guide guide) {
        guide.line("Ajouter une nouvelle profession à son numéro RPPS, ce n'est pas un nouveau lieu d'exercice", () -> {
                    tile("profession", "Ne pas confondre avec la déclaration d’un nouveau lieu d’exercice")
                            .choose("#profession", "26")
                            .type("#diploma", "Diplôme d’État d’audioprothésiste")
                            .type("#diplomaPlace", "Institut de Modèle-Ville")
                            .date("#diplomaDate", DAY);
                    transmits();
                })
                .line("Modifier le nom d'exercice ; par défaut, il s'agit de mon nom de naissance", () -> {
                    tile("name", "Par défaut, c’est votre nom de naissance");
                    assertThat(desk.value("#familyName")).isEqualTo(nurse.familyName());
                    desk.type("#familyName", "ESSAI-EXERCICE");
                    transmits();
                })
                .line("!! Coordonnées à vérifier lors de la première connexion via Pro Santé Connect", () -> {
                    tile("contacts", "Coordonnées à vérifier lors de la première connexion via Pro Santé Connect");
                    assertThat(desk.value("#mail")).isEqualTo(nurse.mail());
                })
                .line(
                        "… si vous avez droit à une carte CPS, c'est à l'adresse indiquée ici que vous la recevrez",
                        () -> {
                            desk.type("#street", "5 rue de la Carte")
                                    .type("#postalCode", "31000")
                                    .type("#town", "TOULOUSE");
                            transmits();
                        });
    }

    private void ends(Guide guide) {
        guide.line(
                "Pour déclarer la fin d'une activité : à faire en premier, pour tout changement de département", () -> {
                    tile("end", "À faire en premier, pour tout changement de département")
                            .chooseFirst("#activity")
                            .date("#endsOn", DAY);
                    transmits();
                });
    }

    private void isRegistered(Guide guide, ActivatedPhone active) {
        guide.line("Vérifier si une activité est bien enregistrée : validée, puis 48 heures", () -> {
                    desk.press("Se déconnecter");
                    validateAll();
                    desk.wait(Duration.ofHours(48));
                    enter(active);
                    tile("places", "vérifiez qu’une activité est bien enregistrée");
                    assertThat(desk.text("#places")).contains(MOVED, SECOND).doesNotContain(OLD);
                })
                .line(
                        "La carte CPS sera reçue à l'adresse indiquée",
                        () -> assertThat(desk.get(identity()).getString("correspondenceAddress.street"))
                                .isEqualTo("5 rue de la Carte"))
                .line(
                        "Le nom d'exercice est celui de l'annuaire santé",
                        () -> desk.open("/annuaire")
                                .type("#name", rpps())
                                .press("Rechercher")
                                .sees("ESSAI-EXERCICE")
                                .sees("Audioprothésiste"));
    }

    private void validateAll() {
        var waiting = desk.get("/sandbox/api/requests?state=submitted&nationalId=" + nurse.nationalId());
        assertThat(waiting.getList("id")).hasSize(6);
        for (var id : waiting.<String>getList("id")) desk.post("/sandbox/api/requests/" + id + "/validate", Map.of());
    }

    private static String text(byte[] pdf) {
        try (var file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
