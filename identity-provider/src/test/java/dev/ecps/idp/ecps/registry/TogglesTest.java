package dev.ecps.idp.ecps.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Address;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.Structure;
import dev.ecps.idp.ecps.registry.Toggle.Elsewhere;
import dev.ecps.idp.ecps.registry.Toggle.Toggled;
import dev.ecps.idp.ecps.registry.Toggle.Unknown;
import dev.ecps.idp.ecps.registry.Toggle.WrongKind;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TogglesTest {
    private static final NationalId ADELI = new NationalId("0990055010");
    private static final NationalId RPPS = new NationalId("899700500203");

    @Inject
    Toggles toggles;

    @Inject
    ToggleFile file;

    @Inject
    Practitioners practitioners;

    private final Set<NationalId> people = new HashSet<>(Set.of(ADELI, RPPS));

    @BeforeEach
    void somebody_is_known_by_ADELI() {
        practitioners.save(withPlace(TestWishes.nurse(ADELI), "DE L ADELI"));
    }

    @AfterEach
    void nobody_is_left() {
        people.forEach(practitioners::remove);
    }

    private static Practitioner withPlace(Practitioner person, String name) {
        var address = new Address("", "", "", "", "", "", "", "75015 PARIS", "75015", "", "99000", "75");
        var structure = new Structure("", "", "", "", "R1" + name, "", name, "", address, "", "", "", "");
        var activity = new Activity("L", "SA07", "", "", "GENR01", structure, "ARS/ARS/ARS");
        return person.practising(List.of(person.exercises().get(0).plus(activity)));
    }

    private Practitioner person(NationalId id) {
        return practitioners.find(id).orElseThrow();
    }

    private NationalId toggled(Optional<NationalId> wanted) {
        var toggle = (Toggled) toggles.toRpps(ADELI, wanted);
        people.add(toggle.rpps());
        return toggle.rpps();
    }

    @Test
    void the_RPPS_identity_has_the_places_and_the_ADELI_one_stays_without() {
        var rpps = toggled(Optional.empty());
        assertThat(rpps.value()).matches("8997\\d{8}");
        assertThat(person(rpps).activityCount()).isEqualTo(1);
        assertThat(person(rpps).contacts()).isEqualTo(person(ADELI).contacts());
        assertThat(person(rpps).otherIds()).containsExactly(OtherId.own(rpps), OtherId.own(ADELI));
        assertThat(person(ADELI).activityCount()).isZero();
        assertThat(person(ADELI).exercises()).hasSize(1);
        assertThat(Toggles.rppsOf(person(ADELI))).contains(rpps);
    }

    @Test
    void somebody_who_has_an_RPPS_number_already_keeps_what_it_tells() {
        practitioners.save(withPlace(TestWishes.nurse(RPPS), "DU RPPS"));
        toggled(Optional.of(RPPS));
        assertThat(person(RPPS).activityCount()).isEqualTo(2);
        assertThat(person(RPPS).otherIds()).containsExactly(OtherId.own(RPPS), OtherId.own(ADELI));
    }

    @Test
    void a_second_time_changes_nothing_and_another_number_is_refused() {
        toggled(Optional.of(RPPS));
        var before = person(RPPS);
        assertThat(toggles.toRpps(ADELI, Optional.empty())).isEqualTo(new Toggled(RPPS, false));
        assertThat(toggles.toRpps(ADELI, Optional.of(new NationalId("899700500211"))))
                .isEqualTo(new Elsewhere(RPPS));
        assertThat(person(RPPS)).isEqualTo(before);
    }

    @Test
    void only_ADELI_becomes_RPPS() {
        assertThat(toggles.toRpps(RPPS, Optional.empty())).isEqualTo(new WrongKind());
        assertThat(toggles.toRpps(ADELI, Optional.of(ADELI))).isEqualTo(new WrongKind());
        assertThat(toggles.toRpps(new NationalId("0999999999"), Optional.empty()))
                .isEqualTo(new Unknown());
    }

    @Test
    void of_many_at_once_all_get_the_same_number() throws Exception {
        var toggled = Races.of(6, i -> () -> toggles.toRpps(ADELI, Optional.empty()));
        toggled.forEach(each -> people.add(((Toggled) each).rpps()));
        assertThat(toggled)
                .extracting(each -> ((Toggled) each).rpps())
                .containsOnly(Toggles.rppsOf(person(ADELI)).orElseThrow());
        assertThat(toggled).filteredOn(each -> ((Toggled) each).moved()).hasSize(1);
    }

    @Test
    void a_file_moves_those_it_names_and_tells_which_lines_it_could_not() {
        var report = file.read("N° ADELI;N° RPPS\n990055010;99700500203\n\n999999999;99700500211\nabc;1\n990055010;8\n")
                .orElseThrow();
        assertThat(report.moved()).isEqualTo(1);
        assertThat(report.left()).extracting(ToggleFile.Left::line).containsExactly(4, 5, 6);
        assertThat(file.read("N° ADELI;N° RPPS\n0990055010;899700500203")
                        .orElseThrow()
                        .already())
                .isEqualTo(1);
    }

    @Test
    void a_file_of_another_kind_or_too_long_does_nothing() {
        assertThat(file.read("")).isEmpty();
        assertThat(file.read("ADELI|RPPS|\n990055010;99700500203")).isEmpty();
        assertThat(file.read("N° ADELI;N° RPPS\n" + "990055010;99700500203\n".repeat(5001)))
                .isEmpty();
        assertThat(Toggles.rppsOf(person(ADELI))).isEmpty();
    }
}
