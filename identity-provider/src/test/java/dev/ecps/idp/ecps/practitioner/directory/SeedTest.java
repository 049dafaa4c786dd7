package dev.ecps.idp.ecps.practitioner.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Situation;
import dev.ecps.idp.ecps.practitioner.Utf8Properties;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.NationalId.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped people: each is what its name says, and none could be real. */
class SeedTest {
    private static final DirectorySource SEED = DirectorySource.at("classpath:directory/practitioners.txt");
    private static final Map<NationalId, Practitioner> PEOPLE = new LinkedHashMap<>();
    private static final Situations SITUATIONS = Situations.shipped();

    @BeforeAll
    static void read() throws IOException {
        try (var file = DirectoryFile.open(SEED.open())) {
            for (var line = file.next(); line.isPresent(); line = file.next()) {
                line.get()
                        .to(
                                good -> PEOPLE.merge(
                                        good.practitioner().nationalId(), good.practitioner(), Practitioner::plus),
                                broken -> assertThat(broken.rejected()).isNull());
            }
        }
    }

    private static Practitioner named(String familyName) {
        var people = PEOPLE.values().stream()
                .filter(person -> person.familyName().equals(familyName))
                .toList();
        assertThat(people).as(familyName).hasSize(1);
        return people.get(0);
    }

    private static List<String> activities(Practitioner person, Function<Activity, String> value) {
        return person.exercises().stream()
                .flatMap(exercise -> exercise.activities().stream())
                .map(value)
                .toList();
    }

    @Test
    void there_are_enough_of_them_and_the_doctor_of_all_examples_is_the_first() {
        assertThat(PEOPLE).hasSizeGreaterThanOrEqualTo(34);
        var first = PEOPLE.values().iterator().next();
        assertThat(first.nationalId()).isEqualTo(new NationalId("899700001011"));
        assertThat(first.contacts().usableMail()).isPresent();
        assertThat(first.contacts().usableMobile()).isPresent();
        assertThat(first.profession()).isEqualTo("Médecin");
        assertThat(first.exercises()).hasSize(1);
        assertThat(activities(first, activity -> activity.modeCode() + activity.sectorCode()))
                .containsExactly("LSA07", "SSA01");
        assertThat(activities(first, activity -> activity.structure().technicalId()))
                .satisfiesExactly(
                        cabinet -> assertThat(cabinet).startsWith("R"),
                        hospital -> assertThat(hospital).startsWith("F0B0"));
    }

    @Test
    void each_has_a_situation_in_both_languages_and_no_situation_is_orphaned() {
        assertThat(PEOPLE.keySet()).allSatisfy(id -> {
            var situation = SITUATIONS.of(id);
            assertThat(situation).isNotEqualTo(Situation.IMPORTED);
            assertThat(situation.in(Locale.ENGLISH)).isNotEqualTo(situation.in(Locale.FRENCH));
        });
        for (var language : List.of("", "_en")) {
            var keys = Utf8Properties.of("/directory/situations" + language + ".properties")
                    .keySet();
            assertThat(keys.stream().map(key -> new NationalId((String) key)))
                    .containsExactlyInAnyOrderElementsOf(PEOPLE.keySet());
        }
    }

    @Test
    void one_person_alone_has_a_wrong_luhn_key() {
        assertThat(PEOPLE.values())
                .filteredOn(person -> !Luhn.holds(person.nationalId()))
                .extracting(Practitioner::familyName)
                .containsExactly("CLE-FAUSSE");
    }

    @Test
    void none_could_be_real() throws IOException {
        var text = new String(SEED.open().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("mssante", "@exemple.fr");
        assertThat(PEOPLE.values()).allSatisfy(person -> {
            assertThat(person.nationalId().value()).matches("8997\\d+|099\\d+|ANS2021.*|30B0.*|500000.*");
            assertThat(person.contacts().mail()).matches("|.+@exemple\\.test");
            assertThat(digits(person.contacts().mobile())).matches("|(0|33)63998\\d{4}|019900\\d{4}");
            assertThat(activities(person, activity -> activity.structure().phone()))
                    .allMatch(phone -> phone.matches("|019900\\d{4}"));
            assertThat(activities(person, activity -> activity.structure().finess()))
                    .allMatch(finess -> finess.matches("|0B0\\d{6}"));
            assertThat(activities(person, activity -> activity.structure().siren()))
                    .allMatch(siren -> siren.matches("|000\\d{6}"));
        });
    }

    private static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }

    @Test
    void no_mobile_number_is_shared() {
        assertThat(PEOPLE.values().stream().flatMap(person -> person.contacts().usableMobile().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({
        "GENERALISTE, Médecin, L, SA07",
        "INFIRMIERE-LIBERALE, Infirmier, L, SA07",
        "INFIRMIER-SALARIE, Infirmier, S, SA01",
        "PHARMACIEN-TITULAIRE, Pharmacien, L, SA33",
        "PHARMACIENNE-HOPITAL, Pharmacien, S, SA01",
        "SAGE-FEMME, Sage-femme, L, SA07",
        "KINESITHERAPEUTE, Masseur-kinésithérapeute, L, SA07",
        "DENTISTE, Chirurgien-dentiste, L, SA07",
        "PSYCHOLOGUE-SANS-CARTE, Psychologue, L, SA07",
        "OSTEOPATHE-SANS-CARTE, Ostéopathe, L, SA07",
    })
    void professions_are_practised_as_the_name_says(String name, String profession, String mode, String sector) {
        assertThat(named(name).profession()).isEqualTo(profession);
        assertThat(activities(named(name), activity -> activity.modeCode())).containsExactly(mode);
        assertThat(activities(named(name), activity -> activity.sectorCode())).containsExactly(sector);
    }

    @Test
    void identifiers_come_in_every_kind() {
        assertThat(PEOPLE.keySet().stream().map(NationalId::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Kind.values());
        assertThat(named("PERSONNEL-ETABLISSEMENT").nationalId().value()).matches("3.{9}/CPET.*");
        assertThat(named("DIRECTEUR").nationalId().value()).matches("[35].*/CDET.*");
        assertThat(named("PERSONNEL-AUTORISE").nationalId().value()).matches("5\\d{14}/CPAT.*");
        assertThat(named("ADELI-SEUL").nationalId().kind()).isEqualTo(Kind.ADELI);
        assertThat(named("IDENTITE-EDIT").nationalId().kind()).isEqualTo(Kind.EDIT);
        assertThat(named("ANCIEN-ADELI").otherIds())
                .extracting(other -> other.origin())
                .containsExactly("RPPS", "ADELI");
    }

    @Test
    void names_come_in_every_shape() {
        assertThat(named("UN-SEUL-PRENOM").givenNames()).hasSize(1);
        assertThat(named("TROIS-PRENOMS").givenNames()).hasSize(3);
        assertThat(named("D'ŒUVRE-ÑANDÚ").usualGivenName()).isEqualTo("Éloïse");
        assertThat(PEOPLE.values()).anyMatch(person -> person.familyName().length() > 80);
    }

    @Test
    void whoever_cannot_activate_is_there_with_each_reason() {
        assertThat(reachable("SANS-COURRIEL")).isEqualTo("mobile");
        assertThat(reachable("SANS-MOBILE")).isEqualTo("mail");
        assertThat(reachable("TELEPHONE-FIXE")).isEqualTo("mail");
        assertThat(named("TELEPHONE-FIXE").contacts().mobile()).isNotEmpty();
        assertThat(reachable("SANS-COORDONNEES")).isEmpty();
    }

    private static String reachable(String name) {
        var contacts = named(name).contacts();
        return contacts.usableMail().map(mail -> "mail").orElse("")
                + contacts.usableMobile().map(mobile -> "mobile").orElse("");
    }

    @Test
    void exercises_and_activities_come_in_every_number() {
        assertThat(named("SANS-EXERCICE").exercises()).isEmpty();
        for (var name : Set.of("SANS-ACTIVITE", "RETRAITE")) {
            assertThat(named(name).exercises()).hasSize(1);
            assertThat(named(name).activityCount()).isZero();
        }
        assertThat(named("PLUSIEURS-PROFESSIONS").exercises())
                .extracting(exercise -> exercise.professionCode())
                .containsExactly("10", "21");
        assertThat(named("PLUSIEURS-SAVOIR-FAIRE").exercises())
                .extracting(exercise -> exercise.skillCode())
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(named("SIX-SITES").activityCount()).isEqualTo(6);
        assertThat(named("PRESQUE-VIDE").birth().date()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"C", "E", "M"})
    void each_category_is_there(String category) {
        assertAny(person -> person.exercises().stream()
                .anyMatch(exercise -> exercise.categoryCode().equals(category)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"L", "S", "B"})
    void each_mode_is_there(String mode) {
        assertAny(person -> activities(person, activity -> activity.modeCode()).contains(mode));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2A", "974"})
    void departments_that_are_no_two_digits_are_there(String department) {
        assertAny(person -> activities(
                        person, activity -> activity.structure().address().departmentCode())
                .contains(department));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"A", "H"})
    void pharmacists_of_both_sections_are_there(String section) {
        assertAny(person ->
                activities(person, activity -> activity.pharmacistSectionCode()).contains(section));
    }

    private static void assertAny(Predicate<Practitioner> what) {
        assertThat(PEOPLE.values()).anyMatch(what);
    }
}
