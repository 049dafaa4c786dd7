package dev.ecps.idp.story.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ecps.idp.story.guide.Desk.Person;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.PhoneTexts;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.problem.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page of an ARS: « Modifier mon adresse de correspondance pour recevoir ma carte CPS ». */
@QuarkusTest
@Timeout(120)
class ContactPageStoryTest extends AtADesk {
    private static final Duration TWO_DAYS = Duration.ofHours(48);
    private static final String PORTAL = "Portail eRPPS";

    @TempDir
    Path folder;

    private Person nurse;
    private PhoneSimulator phone;

    @BeforeEach
    void getReady() {
        nurse = desk.invent("60");
        phone = desk.phone("Téléphone de Line");
    }

    private static Guide guide(String part) {
        return new Guide("Page « Modifier mon adresse de correspondance », " + part);
    }

    /** The login page, coming from the portal. */
    private Desk door() {
        return desk.open("/demo/erpps").press("S'identifier avec Pro Santé Connect");
    }

    private Desk logIn(Person who, ActivatedPhone active) {
        return door().logIn(who.nationalId(), active, PORTAL).sees(who.familyName());
    }

    @Test
    void my_contact_data_are_up_to_date() {
        var told = new Told();
        guide("mes coordonnées sont à jour")
                .line("Le numéro de mobile et l'adresse e-mail servent à l'activation de la e-CPS", () -> {
                    told.active = desk.activate(phone, nurse);
                })
                .line(
                        "Je retrouve mon numéro RPPS sur le site Annuaire Santé",
                        () -> desk.open("/annuaire")
                                .type("#name", nurse.familyName())
                                .press("Rechercher")
                                .sees(nurse.nationalId().substring(1)))
                .line("Je me connecte via Pro Santé Connect avec ma e-CPS", () -> logIn(nurse, told.active))
                .line("Je clique sur « Modifier vos coordonnées de contact » sur le portail", () -> {
                    desk.press("Modifier vos coordonnées de contact");
                    assertThat(desk.value("#mail")).isEqualTo(nurse.mail());
                    Newcomer.reachable(desk, nurse.mail()).press("Transmettre la demande");
                    desk.sees("Transmise, en attente de validation").sees("Ordre national des infirmiers");
                })
                .line("L'Ordre valide", () -> desk.validate(nurse.nationalId()))
                .line("Elles ne sont en vigueur qu'après 48 heures", () -> {
                    desk.wait(TWO_DAYS.minusHours(1));
                    assertThat(street()).isEmpty();
                    desk.wait(Duration.ofHours(1));
                    assertThat(street()).isEqualTo("3 rue de l'Essai");
                })
                .line("L'adresse de correspondance est utilisée pour l'envoi de la carte CPS", () -> {
                    desk.open("/ma-cps").press("S’identifier avec Pro Santé Connect");
                    desk.logIn(nurse.nationalId(), told.active, "Portail de commande CPS")
                            .press("Commander ma carte")
                            .sees("Votre carte est commandée.");
                    desk.wait(Duration.ofDays(20));
                    assertThat(letters()).hasSize(2).allSatisfy(ContactPageStoryTest::goesHome);
                })
                .line("… notamment lors des renouvellements automatiques à échéance", () -> {
                    desk.wait(Duration.ofDays(3 * 366));
                    assertThat(letters()).hasSizeGreaterThan(2).allSatisfy(ContactPageStoryTest::goesHome);
                });
    }

    private String street() {
        return desk.get("/sandbox/api/practitioners/" + nurse.nationalId()).getString("correspondenceAddress.street");
    }

    private List<String> letters() {
        return phone.outbox().messagesTo(nurse.nationalId()).stream()
                .map(letter -> letter.text())
                .toList();
    }

    private static void goesHome(String letter) {
        assertThat(letter).contains("3 rue de l'Essai\n33000 BORDEAUX");
    }

    @Test
    void the_login_page_and_a_wrong_clock() {
        var active = desk.activate(phone, nurse);
        guide("connectez-vous")
                .line(
                        "Application e-CPS, Carte CPS",
                        () -> door().sees("Application e-CPS").sees("Carte CPS"))
                .line(
                        "Un échec répété peut être dû à l'heure du téléphone",
                        () -> desk.sees(
                                "Si vous constatez un échec répété des connexions avec votre e-CPS, cela peut être dû"
                                        + " à une mauvaise configuration de l'heure sur votre téléphone. Consultez la"
                                        + " FAQ e-CPS pour résoudre ce problème."))
                .line(
                        "Se connecter en utilisant l'application mobile e-CPS",
                        () -> desk.sees(
                                "Vous pouvez vous connecter à ce service en utilisant l'application mobile e-CPS."))
                .line(
                        "« Votre identifiant RPPS »",
                        () -> assertThat(desk.text("label[for=nationalId]")).isEqualTo("Votre identifiant RPPS"))
                .line("« Mémoriser mon identifiant sur ce poste »", () -> {
                    assertThat(desk.text("label[for=remember]")).isEqualTo("Mémoriser mon identifiant sur ce poste");
                    desk.click("#remember");
                })
                .line(
                        "« En savoir plus sur la gestion de vos données et vos droits »",
                        () -> desk.press("En savoir plus sur la gestion de vos données et vos droits")
                                .sees("Le cookie qui mémorise votre identifiant reste sur ce poste"))
                .line("« SE CONNECTER AVEC E-CPS », mais l'heure du téléphone est fausse", () -> {
                    assertThat(desk.text("form .button.wide")).isEqualTo("SE CONNECTER AVEC E-CPS");
                    desk.identify(nurse.nationalId()).text("#number");
                    phone.clock().offset(Duration.ofMinutes(30));
                    var refusal = catchThrowableOfType(Refused.class, active::prompts);
                    assertThat(PhoneTexts.in(Locale.FRENCH).of(refusal).text())
                            .contains("mauvaise configuration de l'heure sur votre téléphone");
                })
                .line("L'heure réglée sur automatique, la connexion se fait", () -> {
                    phone.clock().offset(Duration.ZERO);
                    desk.approve(active, PORTAL).sees(nurse.familyName());
                })
                .line("L'identifiant est mémorisé sur ce poste", () -> {
                    desk.click("#logout");
                    door();
                    assertThat(desk.value("#nationalId")).isEqualTo(nurse.nationalId());
                });
    }

    @Test
    void I_log_in_with_my_card_if_I_have_one_and_it_works() {
        guide("je me connecte directement avec ma carte CPS")
                .line("… si j'en ai une", () -> {
                    door().press("Carte CPS").press("SE CONNECTER AVEC MA CARTE");
                    desk.sees("Aucune carte n'est insérée");
                })
                .line("… et si elle fonctionne", () -> {
                    desk.post("/sandbox/api/cards", Map.of("nationalId", nurse.nationalId(), "state", "expired"));
                    desk.insertCard(nurse.nationalId());
                    door().press("Carte CPS").press("SE CONNECTER AVEC MA CARTE");
                    desk.sees("Carte CPS expirée");
                })
                .line("Je suis connectée avec ma carte", () -> {
                    desk.post("/sandbox/api/cards", Map.of("nationalId", nurse.nationalId()));
                    desk.insertCard(nurse.nationalId());
                    door().logInByCard("1234").sees(nurse.familyName()).sees("Carte CPS");
                });
    }

    @Test
    void my_mail_or_mobile_are_not_up_to_date_and_I_have_no_card() {
        var mine = "nouvelle." + nurse.mail();
        desk.change(nurse, person -> person.put("contacts", Map.of("mail", nurse.mail(), "mobile", "")));
        guide("mon mail ou mon portable ne sont pas à jour")
                .line("Un message d'erreur m'invite à contacter mon ARS", () -> {
                    var refusal =
                            catchThrowableOfType(Refused.class, () -> phone.requestActivation(nurse.nationalId()));
                    assertThat(PhoneTexts.in(Locale.FRENCH).of(refusal).text())
                            .contains("numéro de téléphone portable", "votre ARS");
                })
                .line("Je n'ai pas de carte CPS", () -> {
                    door().press("Carte CPS").press("SE CONNECTER AVEC MA CARTE");
                    desk.sees("Aucune carte n'est insérée");
                })
                .line("Mon numéro RPPS, mon mail, mon portable, mon adresse : l'ARS intervient", () -> {
                    desk.open("/edit/identity?id=" + nurse.nationalId())
                            .type("#CONTACT_MAIL", mine)
                            .type("#CONTACT_PHONE", "0639989944")
                            .type("#address-street", "3 rue de l'Essai")
                            .type("#address-postalCode", "33000")
                            .type("#address-town", "BORDEAUX");
                    desk.click("form p:last-child > button[value=save]");
                    assertThat(street()).isEqualTo("3 rue de l'Essai");
                })
                .line("… pour me permettre l'accès au portail", () -> logIn(nurse, activated(nurse, mine)));
    }

    private ActivatedPhone activated(Person who, String mail) {
        return desk.activate(phone, new Person(who.nationalId(), who.familyName(), mail));
    }

    @Test
    void my_contact_data_are_not_recorded_and_I_have_no_card() {
        var told = new Told();
        desk.change(nurse, person -> {
            person.put("contacts", Map.of("mail", "", "mobile", ""));
            told.newcomer = asTheStateKnowsThem(person);
        });
        guide("mes coordonnées ne sont pas renseignées")
                .line(
                        "Je peux mettre à jour via France Connect",
                        () -> told.newcomer
                                .identify(desk)
                                .sees("Modifier vos coordonnées de contact")
                                .sees(nurse.nationalId().substring(1)))
                .line("Je suis les instructions pour mettre à jour mes coordonnées", () -> {
                    Newcomer.reachable(desk, told.newcomer.mail())
                            .click("#send")
                            .sees("Suivre ma demande");
                })
                .line("La demande de mise à jour est validée", () -> desk.validate(nurse.nationalId()))
                .line("Un délai de 48 heures est nécessaire", () -> {
                    desk.wait(TWO_DAYS.minusHours(1));
                    assertThat(catchThrowableOfType(Refused.class, () -> phone.requestActivation(nurse.nationalId())))
                            .isNotNull();
                    desk.wait(Duration.ofHours(1));
                })
                .line("… avant de pouvoir se reconnecter", () -> {
                    logIn(nurse, activated(nurse, told.newcomer.mail()));
                })
                .line("… et procéder à l'ajout de son activité", this::addsAPlace);
    }

    @SuppressWarnings("unchecked")
    private static Newcomer asTheStateKnowsThem(Map<String, Object> person) {
        var birth = (Map<String, Object>) person.get("birth");
        return new Newcomer(
                String.valueOf(person.get("familyName")),
                ((List<String>) person.get("givenNames")).get(0),
                "F".equals(birth.get("sexCode")) ? "female" : "male",
                LocalDate.parse(String.valueOf(birth.get("date"))),
                "line." + person.get("nationalId") + "@exemple.test");
    }

    private void addsAPlace() {
        desk.open("/demo/erpps/espace")
                .press("Déclarer une nouvelle activité")
                .choose("#mode", "L")
                .date("#startsOn", LocalDate.of(2026, 1, 5))
                .type("#placeName", "CABINET DE L'ESSAI")
                .type("#street", "4 rue de l'Essai")
                .type("#postalCode", "33000")
                .type("#town", "BORDEAUX");
        desk.choose("#profession", desk.value("#profession option:nth-child(2)"))
                .press("Transmettre la demande")
                .sees("Transmise, en attente de validation");
    }

    @Test
    void I_have_no_RPPS_number_and_register_for_the_first_time() {
        var told = new Told();
        var newcomer = Newcomer.unheardOf();
        guide("vous n'avez pas de numéro RPPS")
                .line(
                        "Préparer la pièce d'identité, le diplôme, le justificatif d'activité",
                        () -> desk.open("/demo/erpps/franceconnect")
                                .sees("pièce d'identité, diplôme ou attestation de diplôme, justificatif d'activité"))
                .line("France Connect", () -> newcomer.identify(desk).sees("Créer mon numéro RPPS"))
                .line("Je suis les instructions pour créer mon numéro RPPS", () -> {
                    desk.click("#way-rpps")
                            .choose("#profession", "70")
                            .type("#diploma", "Diplôme d'État")
                            .type("#diplomaPlace", "Institut de Modèle-Ville")
                            .date("#diplomaDate", LocalDate.of(2017, 6, 30))
                            .attach("#diplomaPaper", Newcomer.paper(folder, "diplome.pdf"))
                            .attach("#activityPaper", Newcomer.paper(folder, "contrat.pdf"));
                    Newcomer.reachable(desk, newcomer.mail()).click("#send").sees("Votre demande est transmise.");
                })
                .line("La demande d'enregistrement est validée", () -> {
                    desk.validate(newcomer.familyName());
                    var mail = phone.outbox().lastMail(newcomer.mail()).text();
                    var number = mail.replaceAll("(?s).*Votre numéro RPPS est le (\\d{11}).*", "$1");
                    told.registered = desk.meet(newcomer.numbered(number));
                })
                .line("Un délai de 48 heures est nécessaire", () -> {
                    desk.wait(TWO_DAYS.minusHours(1));
                    assertThat(catchThrowableOfType(
                                    Refused.class, () -> phone.requestActivation(told.registered.nationalId())))
                            .isNotNull();
                    desk.wait(Duration.ofHours(1));
                })
                .line(
                        "… avant de pouvoir se reconnecter via Pro Santé Connect",
                        () -> logIn(told.registered, desk.activate(phone, told.registered)))
                .line("… et télécharger son attestation", () -> {
                    desk.sees("Attestation d’enregistrement au RPPS");
                    assertThat(desk.download("/demo/erpps/espace/attestation.pdf"))
                            .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
                })
                .line("… procéder à l'ajout de son activité", this::addsAPlace);
    }

    @Test
    void my_card_is_lost_or_stolen() {
        var active = desk.activate(phone, nurse);
        desk.post("/sandbox/api/cards", Map.of("nationalId", nurse.nationalId()));
        guide("perte, vol, non-réception")
                .line("Je fais mes démarches en ligne sur le site « ma cps »", () -> {
                    desk.open("/").press("Ma carte CPS").press("S’identifier avec Pro Santé Connect");
                    desk.logIn(nurse.nationalId(), active, "Portail de commande CPS");
                })
                .line(
                        "Perte ou vol",
                        () -> desk.press("Déclarer une perte ou un vol")
                                .click("input[value=STOLEN]")
                                .press("Mettre en opposition")
                                .sees("Votre carte est en opposition."))
                .line("Elle ne sert plus à rien", () -> {
                    desk.click("#logout").sees("S’identifier avec Pro Santé Connect");
                    desk.insertCard(nurse.nationalId()).open("/ma-cps").click("#login");
                    desk.press("Carte CPS").press("SE CONNECTER AVEC MA CARTE");
                    desk.sees("Cette carte est en opposition");
                })
                .line("J'en commande une autre, et je la suis", () -> {
                    desk.press("Application e-CPS").logIn(nurse.nationalId(), active, "Portail de commande CPS");
                    desk.press("Commander ma carte")
                            .sees("Votre carte est commandée.")
                            .sees("Réception prévue le");
                });
    }

    /** What one line tells, and a later one needs. */
    @NullUnmarked
    private static final class Told {
        ActivatedPhone active;
        Newcomer newcomer;
        Person registered;
    }
}
