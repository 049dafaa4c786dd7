package dev.ecps.idp.ecps.practitioner.directory;

import static dev.ecps.idp.ecps.practitioner.directory.TestExtract.nurse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.Situation;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DirectoryImportTest {
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    @Inject
    DirectoryImport directoryImport;

    @Inject
    Practitioners practitioners;

    // New people for each test, since the database is shared.
    private String lise;
    private String eve;

    @BeforeEach
    void meet() throws IOException {
        lise = "89970020" + NEXT.incrementAndGet();
        eve = "89970020" + NEXT.incrementAndGet();
        directoryImport.run(TestExtract.later()
                .line(nurse(lise).at("A"))
                .line(nurse(lise).at("B"))
                .line(nurse(eve).at("E")));
    }

    private Practitioner found(String id) {
        return practitioners.find(new NationalId(id)).orElseThrow();
    }

    private List<String> sites(String id) {
        return found(id).exercises().stream()
                .flatMap(exercise -> exercise.activities().stream())
                .map(activity -> activity.structure().legalName())
                .toList();
    }

    @Test
    void adjacent_lines_of_one_person_become_one_exercise_with_several_activities() {
        assertThat(found(lise).exercises()).hasSize(1);
        assertThat(sites(lise)).containsExactly("A", "B");
    }

    @Test
    void another_skill_becomes_another_exercise() throws IOException {
        directoryImport.run(TestExtract.later()
                .line(nurse(lise).at("A"))
                .line(nurse(lise).at("A").with(Column.SKILL, "SM26")));
        assertThat(found(lise).exercises())
                .extracting(exercise -> exercise.skillCode())
                .containsExactly("", "SM26");
    }

    @Nested
    class A_person_whose_lines_are_all_good {
        @Test
        void is_replaced_by_what_the_file_says() throws IOException {
            directoryImport.run(TestExtract.later()
                    .line(nurse(lise).at("C").with(Column.CONTACT_MAIL, "").with(Column.FAMILY_NAME, "AUTREMENT")));
            assertThat(sites(lise)).containsExactly("C");
            assertThat(found(lise).familyName()).isEqualTo("AUTREMENT");
            assertThat(found(lise).contacts().mail()).isEmpty();
        }

        @Test
        void gets_lines_added_that_come_later_in_the_same_file() throws IOException {
            directoryImport.run(TestExtract.later()
                    .line(nurse(lise).at("C"))
                    .line(nurse(eve).at("F"))
                    .line(nurse(lise).at("D")));
            assertThat(sites(lise)).containsExactly("C", "D");
            assertThat(sites(eve)).containsExactly("F");
        }

        @Test
        void gets_lines_added_that_come_in_a_later_batch_of_the_same_file() throws IOException {
            var extract = TestExtract.later().line(nurse(lise).at("C"));
            IntStream.range(0, 1200)
                    .forEach(i ->
                            extract.line(nurse("899700210" + (100 + i % 600)).at("X" + i)));
            directoryImport.run(extract.line(nurse(lise).at("D")));
            assertThat(sites(lise)).containsExactly("C", "D");
        }

        @Test
        void keeps_its_former_identifiers_when_the_file_has_no_column_for_them() throws IOException {
            var adeli = new OtherId("0990000010", "ADELI", 1);
            var own = new OtherId(lise, "RPPS", 1);
            directoryImport.run(
                    TestExtract.later().line(nurse(lise).with(Column.OTHER_IDS, lise + ",RPPS,1;0990000010,ADELI,1")));
            directoryImport.run(TestExtract.of(TestExtract.BASE).line(nurse(lise)));
            assertThat(found(lise).otherIds()).containsExactly(own, adeli);
            directoryImport.run(TestExtract.later().line(nurse(lise)));
            assertThat(found(lise).otherIds()).containsExactly(own);
        }
    }

    @Nested
    class A_person_with_a_broken_line {
        @Test
        void keeps_what_is_stored_and_gets_the_good_lines_added() throws IOException {
            var report = directoryImport.run(TestExtract.later()
                    .line(nurse(lise).at("C").with(Column.CONTACT_MAIL, ""))
                    .line(nurse(lise).at("B").with(Column.BIRTH_DATE, "?")));
            assertThat(sites(lise)).containsExactly("A", "B", "C");
            assertThat(found(lise).contacts().mail()).isEqualTo("lise.essai@exemple.test");
            assertThat(report.rejected())
                    .containsExactly(new RejectedLine(3, "Date de naissance", "no date of the form dd/mm/yyyy"));
        }

        @Test
        void keeps_what_is_stored_even_if_the_broken_line_comes_much_later() throws IOException {
            directoryImport.run(TestExtract.later()
                    .line(nurse(lise).at("C"))
                    .line(nurse(eve).at("F"))
                    .line(nurse(lise).at("B").with(Column.BIRTH_DATE, "?")));
            assertThat(sites(lise)).containsExactly("A", "B", "C");
            assertThat(sites(eve)).containsExactly("F");
        }

        @Test
        void keeps_what_is_stored_when_all_its_lines_are_broken() throws IOException {
            directoryImport.run(TestExtract.later().line(nurse(lise).with(Column.FAMILY_NAME, "")));
            assertThat(sites(lise)).containsExactly("A", "B");
        }

        @Test
        void is_each_neighbour_of_a_line_that_names_nobody() throws IOException {
            directoryImport.run(TestExtract.later()
                    .line(nurse(lise).at("C"))
                    .text("garbage")
                    .line(nurse(eve).at("F")));
            assertThat(sites(lise)).containsExactly("A", "B", "C");
            assertThat(sites(eve)).containsExactly("E", "F");
        }
    }

    @Test
    void people_who_are_not_in_the_file_stay_untouched() throws IOException {
        var before = found(eve);
        directoryImport.run(TestExtract.later().line(nurse(lise)));
        assertThat(found(eve)).isEqualTo(before);
    }

    @Test
    void the_same_file_twice_changes_nothing() throws IOException {
        var extract = TestExtract.later()
                .line(nurse(lise).at("A"))
                .text("garbage")
                .line(nurse(lise).at("B"));
        directoryImport.run(extract);
        var once = found(lise);
        directoryImport.run(extract);
        assertThat(found(lise)).isEqualTo(once);
    }

    @Test
    void the_report_counts_all_and_lists_a_thousand() throws IOException {
        var extract = TestExtract.later().line(nurse(lise));
        for (int i = 0; i < 1500; i++) extract.text("garbage");
        var report = directoryImport.run(extract.line(nurse(eve)));
        assertThat(report.persons()).isEqualTo(2);
        assertThat(report.lines()).isEqualTo(1502);
        assertThat(report.rejectedTotal()).isEqualTo(1500);
        assertThat(report.rejected()).hasSize(1000);
        assertThat(report.rejected().get(999).line()).isEqualTo(1002);
    }

    @Test
    void more_activities_than_anybody_has_are_rejected_and_the_earlier_ones_stay() throws IOException {
        var extract = TestExtract.later();
        for (int i = 0; i < 1001; i++) extract.line(nurse(lise).at("S" + i));
        var report = directoryImport.run(extract);
        assertThat(sites(lise)).hasSize(1000);
        assertThat(report.rejected())
                .containsExactly(new RejectedLine(1002, "", "more than 1000 activities of one person"));
    }

    @Test
    void a_refused_file_changes_nothing() {
        var before = found(lise);
        assertThatThrownBy(() -> directoryImport.run(
                        TestExtract.empty(51, "\n").line(nurse(lise).at("Z"))))
                .isInstanceOf(RefusedFile.class);
        assertThat(found(lise)).isEqualTo(before);
    }

    @Test
    void whoever_was_not_shipped_is_called_imported() {
        assertThat(found(lise).situation()).isEqualTo(Situation.IMPORTED);
        assertThat(found(lise).situation().french()).isEqualTo("importé");
    }

    @Test
    void contacts_change_alone() {
        var id = new NationalId(lise);
        var before = found(lise);
        var contacts = new Contacts("autre@exemple.test", "0639980199");
        assertThat(practitioners.changeContacts(id, contacts)).isTrue();
        assertThat(found(lise)).isEqualTo(before.with(contacts));
        assertThat(practitioners.changeContacts(new NationalId("899799999999"), contacts))
                .isFalse();
    }

    @Test
    void saving_replaces_or_adds_one_person() {
        var other = found(lise).with(new Situation("changée", "changed"));
        long count = practitioners.count();
        practitioners.save(other);
        assertThat(found(lise)).isEqualTo(other);
        assertThat(practitioners.count()).isEqualTo(count);
    }

    @Test
    void pages_tell_everybody_once_in_the_order_of_the_whole_list() {
        var all = practitioners.all();
        var pages = IntStream.rangeClosed(0, all.size() / 10)
                .boxed()
                .flatMap(page -> practitioners.page(page, 10).stream())
                .toList();
        assertThat(pages).isEqualTo(all);
        assertThat(all).hasSize((int) practitioners.count());
    }
}
