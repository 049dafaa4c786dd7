package dev.ecps.idp.story.guide;

import static dev.ecps.idp.story.guide.Desk.PATIENCE;
import static dev.ecps.idp.story.guide.Desk.PIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ecps.idp.story.guide.Desk.Person;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.PhoneTexts;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.AwaitingShownCode;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.sandbox.OutboxMessage;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Questions on CPx cards and on the e-CPS (mes-ara.fr, « Carte CPx »), each answer played. */
@QuarkusTest
@Timeout(120)
class CardQuestionsStoryTest extends AtADesk {
    private static final String CARDS = "/sandbox/api/cards?nationalId=";
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    @TempDir
    Path folder;

    private Person doctor;
    private PhoneSimulator phone;

    @BeforeEach
    void getReady() {
        doctor = desk.invent("10");
        phone = desk.phone("Téléphone du médecin");
    }

    private static Guide guide(String question) {
        return new Guide("Questions sur les cartes CPx, « " + question + " »");
    }

    private String card(String member) {
        return desk.get(CARDS + doctor.nationalId()).getString("[0]." + member);
    }

    private Instant moment(String member) {
        return Instant.parse(card(member));
    }

    private Desk until(Instant moment) {
        var now = Instant.parse(desk.get("/sandbox/api/time").getString("now"));
        return desk.wait(Duration.between(now, moment));
    }

    private List<OutboxMessage> letters() {
        return phone.outbox().messagesTo(doctor.nationalId());
    }

    /** At the door of the portal, where « Carte CPS » is chosen. */
    private Desk cardDoor() {
        return desk.insertCard(doctor.nationalId()).open("/login-page").press("S'identifier avec Pro Santé Connect");
    }

    private void order(ActivatedPhone active) {
        desk.open("/").press("Ma carte CPS").press("S’identifier avec Pro Santé Connect");
        desk.logIn(doctor.nationalId(), active, "Portail de commande CPS").press("Commander ma carte");
    }

    @Test
    void how_is_a_CPS_ordered() {
        var active = desk.activate(phone, doctor);
        guide("Comment commander une CPS ?")
                .line(
                        "La demande se fait auprès de l'Ordre ou de l'ARS",
                        () -> desk.open("/ma-cps")
                                .sees("Vous pouvez aussi effectuer la demande auprès de votre Ordre ou de l’ARS."))
                .line("… ou sur le Portail de commande CPS", () -> {
                    order(active);
                    desk.sees("Votre carte est commandée.");
                })
                .line("La carte : environ 5 jours ouvrés", () -> {
                    assertThat(workingDays(moment("orderedAt"), moment("deliveredAt")))
                            .isBetween(4L, 5L);
                    desk.sees("Réception prévue le");
                    until(moment("deliveredAt"));
                    assertThat(letters()).singleElement().satisfies(letter -> {
                        assertThat(letter.kind()).isEqualTo(OutboxMessage.Kind.LETTER);
                        assertThat(letter.codes()).isEmpty();
                    });
                })
                .line("Sans ses codes, elle ne sert pas encore", () -> {
                    cardDoor().press("Carte CPS").press("SE CONNECTER AVEC MA CARTE");
                    desk.sees("Cette carte n'est pas encore utilisable");
                })
                .line("Les codes : 24 heures après la réception de la carte", () -> {
                    assertThat(Duration.between(moment("deliveredAt"), moment("codesAt")))
                            .isEqualTo(Duration.ofHours(24));
                    desk.wait(Duration.ofHours(24));
                    assertThat(letters().get(0).codes()).hasSize(2);
                    cardDoor().logInByCard(letters().get(0).codes().get(0)).sees("connecté avec votre carte CPS");
                });
    }

    /** Saturdays, Sundays are none; a holiday among them is counted too many. */
    private static long workingDays(Instant from, Instant to) {
        var first = LocalDate.ofInstant(from, FRANCE);
        return first.datesUntil(LocalDate.ofInstant(to, FRANCE))
                .filter(day -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()))
                .count();
    }

    @Test
    void does_an_intern_have_a_card() {
        var newcomer = Newcomer.unheardOf();
        guide("Un interne en médecine dispose-t-il d'une CPx ?")
                .line("L'enregistrement à l'Ordre des médecins", () -> {
                    newcomer.identify(desk)
                            .click("#way-training")
                            .choose("#profession", "10")
                            .type("#diploma", "Deuxième cycle des études médicales")
                            .type("#diplomaPlace", "Faculté de Modèle-Ville")
                            .date("#diplomaDate", LocalDate.of(2024, 6, 30))
                            .attach("#diplomaPaper", Newcomer.paper(folder, "attestation.pdf"))
                            .attach("#activityPaper", Newcomer.paper(folder, "affectation.pdf"));
                    Newcomer.reachable(desk, newcomer.mail()).click("#send").sees("Votre demande est transmise.");
                    desk.validate(newcomer.familyName());
                })
                .line("… enclenche automatiquement l'octroi d'un numéro RPPS", () -> {
                    doctor = desk.meet(newcomer.numbered(numberIn(lastMail(newcomer.mail()))));
                    desk.wait(Duration.ofHours(48));
                })
                .line("… et d'une carte particulière : la CPF", () -> {
                    assertThat(card("kind")).isEqualTo("CPF");
                    assertThat(card("state")).isEqualTo("ordered");
                    until(moment("deliveredAt"));
                    assertThat(letters()).isNotEmpty();
                })
                .line("Elle donne le droit d'utiliser les services numériques de santé", () -> {
                    until(moment("codesAt"));
                    cardDoor().logInByCard(letters().get(0).codes().get(0)).sees(doctor.nationalId());
                });
    }

    @Test
    void what_is_a_CPx_card() {
        guide("Qu'est-ce qu'une Carte de Professionnel (CPx) ?")
                .line("Elle atteste de l'identité de son titulaire, de manière forte", () -> {
                    desk.post("/sandbox/api/cards", Map.of("nationalId", doctor.nationalId()));
                    cardDoor().logInByCard("1234").sees(doctor.nationalId());
                })
                .line(
                        "… et de ses qualifications professionnelles",
                        () -> desk.open("/demo/erpps/espace").sees("Carte CPS").sees("Médecin"))
                .line("CPS : médecin, chirurgien-dentiste, infirmier, sage-femme, orthophoniste…", () -> {
                    assertThat(kindOf("899700001011")).isEqualTo("CPS");
                    assertThat(card("kind")).isEqualTo("CPS");
                })
                .line("CPF : étudiant", () -> assertThat(kindOf("899700001102")).isEqualTo("CPF"))
                .line(
                        "CPE : secrétaire, agent administratif, technicien",
                        () -> assertThat(kindOf("30B0000190/CPET00001")).isEqualTo("CPE"))
                .line(
                        "CDE : directeur",
                        () -> assertThat(kindOf("30B0000191/CDET00001")).isEqualTo("CDE"));
    }

    private String kindOf(String holder) {
        return desk.get(CARDS + holder).getString("[0].kind");
    }

    @Test
    void how_long_is_a_CPS_valid() {
        desk.post("/sandbox/api/cards", Map.of("nationalId", doctor.nationalId()));
        var number = card("number");
        var made = moment("deliveredAt").atZone(FRANCE);
        guide("Quelle est la durée de validité d'une CPS ?")
                .line(
                        "3 ans",
                        () -> assertThat(moment("expiresAt").atZone(FRANCE).toLocalDate())
                                .isEqualTo(made.plusYears(3).toLocalDate()))
                .line("Son renouvellement est automatique", () -> {
                    until(made.plusYears(3).toInstant());
                    assertThat(card("number")).isNotEqualTo(number);
                    assertThat(card("state")).isEqualTo("usable");
                    cardDoor().logInByCard(letters().get(0).codes().get(0)).sees("connecté avec votre carte CPS");
                });
    }

    @Test
    void what_if_the_RPPS_identifier_is_not_recognised() {
        var rpps = doctor.nationalId().substring(1);
        guide("Comment faire en cas d'identifiant RPPS non reconnu lors de l'activation de la e-CPS ?")
                .line("« Identifiant RPPS non reconnu » : il manque le 8 du RPPS", () -> {
                    assertThat(refused(rpps)).contains("préfixé de : 8 pour RPPS, 0 pour ADELI");
                })
                .line(
                        "… le 0 de l'ADELI",
                        () -> assertThat(refused("990000044")).contains("préfixé de : 8 pour RPPS, 0 pour ADELI"))
                .line(
                        "Il doit être complet, préfixe inclus : 12 chiffres pour RPPS",
                        () -> assertThat(refused(doctor.nationalId().substring(0, 10)))
                                .contains("12 chiffres pour RPPS, 10 chiffres pour ADELI"))
                .line(
                        "… 10 chiffres pour ADELI",
                        () -> assertThat(refused("09900000")).contains("12 chiffres pour RPPS, 10 chiffres pour ADELI"))
                .line(
                        "La page de connexion dit de même",
                        () -> desk.open("/demo/sara")
                                .press("e-CPS")
                                .press("Se connecter")
                                .identify(rpps)
                                .sees("Identifiant RPPS non reconnu")
                                .sees("préfixé de : 8 pour RPPS, 0 pour ADELI"))
                .line(
                        "Préfixé et complet, il est reconnu",
                        () -> assertThat(phone.requestActivation(doctor.nationalId())
                                        .contacts()
                                        .mail())
                                .contains("@"));
    }

    /** What the phone tells of this identifier, under the title of the question. */
    private String refused(String typed) {
        var refusal = catchThrowableOfType(Refused.class, () -> phone.requestActivation(typed));
        var told = PhoneTexts.in(Locale.FRENCH).of(refusal);
        assertThat(told.title()).isEqualTo("Identifiant RPPS non reconnu");
        return told.text();
    }

    @Test
    void how_is_an_e_CPS_activated_with_the_RPPS_number() {
        var told = new Told();
        guide("Comment activer sa e-CPS avec son numéro RPPS ?")
                .line(
                        "1. L'application est sur le téléphone",
                        () -> assertThat(phone.current()).isInstanceOf(NotActivated.class))
                .line("2. et 3. Recevoir le courriel d'activation : saisir son RPPS", () -> {
                    told.contacts = phone.requestActivation(doctor.nationalId());
                })
                .line("4. Vérifier ses coordonnées, « Envoyer ma demande d'activation »", () -> {
                    assertThat(told.contacts.contacts().mail())
                            .endsWith(doctor.mail().substring(doctor.mail().indexOf('@')));
                    told.scanning = told.contacts.confirm();
                })
                .line("5. Scanner le QR code reçu par mail", () -> {
                    desk.open("/sandbox/outbox?to=" + doctor.mail()).click("#mails iframe");
                    told.sms = told.scanning.scan(desk.scanScreen()).sendSms();
                })
                .line(
                        "6. Saisir le code reçu par SMS",
                        () -> told.choosing = told.sms.enter(told.sms.awaitCode(PATIENCE)))
                .line(
                        "7. Créer son mot de passe",
                        () -> assertThat(told.choosing
                                        .choose(PIN, PIN)
                                        .holder()
                                        .nationalId()
                                        .value())
                                .isEqualTo(doctor.nationalId()))
                .line(
                        "Coordonnées à mettre à jour : où, et combien de temps",
                        () -> assertThat(PhoneTexts.in(Locale.FRENCH)
                                        .wrongContacts()
                                        .text())
                                .contains("votre Ordre", "votre ARS", "eRPPS", "48 h"));
    }

    @Test
    void how_is_an_e_CPS_activated_with_the_card() {
        var told = new Told();
        desk.post("/sandbox/api/cards", Map.of("nationalId", doctor.nationalId()));
        guide("Comment activer sa e-CPS avec sa carte CPS ?")
                .line(
                        "1. L'application est sur le téléphone",
                        () -> assertThat(phone.current()).isInstanceOf(NotActivated.class))
                .line(
                        "2. Sur le PC, le portail de gestion",
                        () -> desk.open("/login-page").sees("Pour accéder à votre portail de gestion"))
                .line(
                        "3. Se connecter, la CPS dans le lecteur",
                        () -> cardDoor().logInByCard("1234").sees("connecté avec votre carte CPS"))
                .line(
                        "4. Commencer l'activation sur le PC, puis depuis l'application",
                        () -> desk.press("Activer ma e-CPS").sees("Appuyez sur « Scanner le QR code du portail »"))
                .line("5. Scanner le QR code depuis le téléphone", () -> told.shown = phone.scan(desk.scanScreen()))
                .line("6. Recopier le code affiché sur le PC", () -> {
                    desk.sees("Recopiez ce code dans l'application e-CPS");
                    told.choosing = told.shown.enter(desk.text("#code"));
                })
                .line("7. Créer son mot de passe", () -> {
                    told.active = told.choosing.choose(PIN, PIN);
                    desk.sees("Votre e-CPS est activée");
                })
                .line(
                        "Elle sert aussitôt à se connecter",
                        () -> desk.press("Revenir à mon espace personnel")
                                .click("#logout")
                                .open("/demo/sara")
                                .press("e-CPS")
                                .press("Se connecter")
                                .logIn(doctor.nationalId(), told.active, "RCP SARA")
                                .sees("vous êtes connecté à l’outil RCP"));
    }

    @Test
    void does_somebody_of_RPPS_plus_have_a_CPS() {
        var newcomer = Newcomer.unheardOf();
        var told = new Told();
        guide("Un professionnel enregistré au portail RPPS+ dispose-t-il d'une CPS ?")
                .line("Il s'enregistre au portail RPPS+", () -> {
                    newcomer.identify(desk).click("#way-plus");
                    Newcomer.reachable(desk, newcomer.mail())
                            .attach("#activityPaper", Newcomer.paper(folder, "contrat.pdf"))
                            .click("#send")
                            .sees("Votre demande est transmise.");
                    desk.validate(newcomer.familyName());
                })
                .line("Il reçoit son numéro RPPS par mail suite à son enregistrement", () -> {
                    desk.wait(Duration.ofHours(24));
                    told.plus = desk.meet(newcomer.numbered(numberIn(lastMail(newcomer.mail()))));
                })
                .line("Pas de CPS physique", () -> {
                    desk.wait(Duration.ofHours(24 + 48));
                    assertThat(desk.get(CARDS + told.plus.nationalId()).getList(""))
                            .isEmpty();
                })
                .line("… mais une e-CPS : l'application, et le numéro RPPS", () -> {
                    told.active = desk.activate(phone, told.plus);
                    assertThat(told.active.holder().familyName()).isEqualTo(newcomer.familyName());
                })
                .line("Le portail de commande n'a pas de carte pour lui", () -> {
                    desk.open("/ma-cps").press("S’identifier avec Pro Santé Connect");
                    desk.logIn(told.plus.nationalId(), told.active, "Portail de commande CPS")
                            .sees("Vous n’avez pas encore de carte.")
                            .press("Commander ma carte")
                            .sees("Votre enregistrement ne donne pas droit à une carte");
                });
    }

    private String lastMail(String to) {
        return phone.outbox().lastMail(to).text();
    }

    private static String numberIn(String mail) {
        return mail.replaceAll("(?s).*Votre numéro RPPS est le (\\d{11}).*", "$1");
    }

    /** What one line tells, and a later one needs. */
    @NullUnmarked
    private static final class Told {
        ContactsShown contacts;
        AwaitingScan scanning;
        AwaitingSmsCode sms;
        AwaitingShownCode shown;
        ChoosingPin choosing;
        ActivatedPhone active;
        Person plus;
    }
}
