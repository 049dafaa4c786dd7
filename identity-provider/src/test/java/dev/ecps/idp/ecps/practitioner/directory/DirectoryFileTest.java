package dev.ecps.idp.ecps.practitioner.directory;

import static dev.ecps.idp.ecps.practitioner.directory.TestExtract.nurse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.directory.DirectoryLine.Broken;
import dev.ecps.wire.NationalId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryFileTest {
    private static final String LISE = "899700900011";
    private static final String EVE = "899700900029";

    private record Read(List<Practitioner> good, List<Broken> broken) {
        RejectedLine onlyRejected() {
            assertThat(broken).hasSize(1);
            return broken.get(0).rejected();
        }
    }

    private static Read read(TestExtract extract) throws IOException {
        var read = new Read(new ArrayList<>(), new ArrayList<>());
        try (var file = DirectoryFile.open(extract.open())) {
            for (var line = file.next(); line.isPresent(); line = file.next()) {
                line.get().to(good -> read.good.add(good.practitioner()), read.broken::add);
            }
        }
        return read;
    }

    @Nested
    class A_good_file {
        @ParameterizedTest(name = "of {0} columns")
        @ValueSource(ints = {49, 50, 51})
        void is_read_in_each_version(int columns) throws IOException {
            var read = read(TestExtract.of(columns).line(nurse(LISE)));
            assertThat(read.broken).isEmpty();
            var lise = read.good.get(0);
            assertThat(lise.nationalId()).isEqualTo(new NationalId(LISE));
            assertThat(lise.familyName()).isEqualTo("ESSAI");
            assertThat(lise.birth().date()).isEqualTo(LocalDate.of(1988, 2, 29));
            assertThat(lise.otherIds()).containsExactly(new OtherId(LISE, "RPPS", 1));
            assertThat(lise.exercises().get(0).activities().get(0).kindCode()).isEqualTo(columns < 51 ? "" : "GENR01");
        }

        @Test
        void may_begin_with_a_byte_order_mark() throws IOException {
            var extract = TestExtract.empty(51, "\n").raw((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
            assertThat(read(extract.text(Column.header(51)).line(nurse(LISE))).good)
                    .hasSize(1);
        }

        @Test
        void may_end_its_lines_like_windows() throws IOException {
            var extract = TestExtract.empty(51, "\r\n")
                    .text(Column.header(51))
                    .line(nurse(LISE))
                    .line(nurse(EVE));
            assertThat(read(extract).good).hasSize(2);
        }

        @Test
        void may_lack_the_last_line_end() throws IOException {
            var extract = TestExtract.empty(49, "")
                    .text(Column.header(49))
                    .raw((byte) '\n')
                    .line(nurse(LISE));
            assertThat(read(extract).good).hasSize(1);
        }

        @Test
        void may_hold_blank_lines() throws IOException {
            var read = read(
                    TestExtract.later().text("").line(nurse(LISE)).text("  ").text(""));
            assertThat(read.good).hasSize(1);
            assertThat(read.broken).isEmpty();
        }

        @Test
        void may_hold_a_line_of_exactly_the_most_bytes_allowed() throws IOException {
            var raw = new RawLines(TestExtract.empty(49, "\r\n")
                    .text("x".repeat(RawLines.LONGEST))
                    .text("x".repeat(RawLines.LONGEST + 1))
                    .open());
            assertThat(raw.next().orElseThrow().tooLong()).isFalse();
            assertThat(raw.next().orElseThrow().tooLong()).isTrue();
        }
    }

    @Nested
    class A_line {
        @ParameterizedTest(name = "«{0}» gives {1}")
        @CsvSource({
            "\"Lise''\", Lise",
            "\"Lise'Anne'\", Lise+Anne",
            "\"Lise'Anne'Zoé\", Lise+Anne+Zoé",
            "\"\", ''",
            "\"''\", ''",
        })
        void joins_given_names_by_apostrophes(String quoted, String expected) throws IOException {
            var line = nurse(LISE).with(Column.GIVEN_NAMES, quoted.replace("\"", ""));
            assertThat(String.join(
                            "+",
                            read(TestExtract.later().line(line)).good.get(0).givenNames()))
                    .isEqualTo(expected);
        }

        @Test
        void without_activity_columns_tells_an_exercise_without_activities() throws IOException {
            var line = nurse(LISE)
                    .with(Column.MODE, "")
                    .with(Column.LEGAL_NAME, "")
                    .with(Column.ACTIVITY_KIND, "");
            var exercises = read(TestExtract.later().line(line)).good.get(0).exercises();
            assertThat(exercises).hasSize(1);
            assertThat(exercises.get(0).activities()).isEmpty();
        }

        @Test
        void without_exercise_and_activity_columns_tells_no_exercise() throws IOException {
            var line = nurse(LISE)
                    .with(Column.PROFESSION, "")
                    .with(Column.CATEGORY, "")
                    .with(Column.MODE, "")
                    .with(Column.LEGAL_NAME, "")
                    .with(Column.ACTIVITY_KIND, "");
            assertThat(read(TestExtract.later().line(line)).good.get(0).exercises())
                    .isEmpty();
        }

        @Test
        void puts_each_column_in_its_place() throws IOException {
            var line = nurse(LISE);
            for (var column : Column.values()) {
                if (column.ordinal() > Column.CIVILITY.ordinal() && column != Column.OTHER_IDS) {
                    line = line.with(column, column.name());
                }
            }
            var exercise =
                    read(TestExtract.later().line(line)).good.get(0).exercises().get(0);
            assertThat(exercise.toString().replaceAll("[a-z]\\w*=", ""))
                    .isEqualTo("Exercise[PROFESSION, CATEGORY, EXERCISE_CIVILITY, EXERCISE_FAMILY_NAME,"
                            + " EXERCISE_GIVEN_NAME, SKILL_TYPE, SKILL, [Activity[MODE, SECTOR, PHARMACIST_SECTION,"
                            + " ROLE, ACTIVITY_KIND, Structure[SIRET, SIREN, FINESS, LEGAL_FINESS, TECHNICAL_ID,"
                            + " FORMER_ID, LEGAL_NAME, TRADE_NAME, Address[ADDRESSEE, PLACE, NUMBER, REPETITION,"
                            + " STREET_TYPE, STREET, DISTRIBUTION, CEDEX, POSTAL_CODE, COMMUNE, COUNTRY, DEPARTMENT],"
                            + " PHONE, PHONE2, FAX, MAIL], REGISTRATION_AUTHORITY]]]");
        }

        @Test
        void lists_former_identifiers() throws IOException {
            var line = nurse(LISE).with(Column.OTHER_IDS, LISE + ",RPPS,1;0990000010,ADELI,1");
            assertThat(read(TestExtract.later().line(line)).good.get(0).otherIds())
                    .containsExactly(new OtherId(LISE, "RPPS", 1), new OtherId("0990000010", "ADELI", 1));
        }

        @Test
        void may_break_the_luhn_key() throws IOException {
            assertThat(read(TestExtract.later().line(nurse("899700900012"))).good)
                    .hasSize(1);
        }
    }

    @Nested
    class A_broken_line {
        @ParameterizedTest(name = "{0} = «{1}»")
        @CsvSource({
            "NATIONAL_ID, 99700900011",
            "NATIONAL_ID, ''",
            "NATIONAL_ID, 8 99700900011",
            "NATIONAL_ID, 899700900029",
            "FAMILY_NAME, ''",
            "BIRTH_DATE, 30/02/1988",
            "BIRTH_DATE, 1988-02-29",
            "BIRTH_DATE, 29/02/88",
            "OTHER_IDS, secret",
            "OTHER_IDS, 'secret,RPPS,1;;'",
            "OTHER_IDS, 'secret,RPPS,100'",
        })
        void is_told_with_its_column_and_without_its_value(String column, String value) throws IOException {
            var line = nurse(LISE).with(Column.valueOf(column), value);
            var read = read(TestExtract.later().line(nurse(EVE)).line(line));
            assertThat(read.good).extracting(Practitioner::nationalId).containsExactly(new NationalId(EVE));
            assertThat(read.onlyRejected().line()).isEqualTo(3);
            assertThat(read.onlyRejected().column())
                    .isEqualTo(Column.valueOf(column).title());
            if (!value.isEmpty()) assertThat(read.onlyRejected().toString()).doesNotContain(value);
        }

        @ParameterizedTest(name = "U+{0}")
        @ValueSource(strings = {"0000", "0009", "001B", "007F", "0085", "2028", "202E", "2066", "FEFF", "FFFD"})
        void may_hold_a_character_that_nobody_sees(String hex) throws IOException {
            var name = "ES" + (char) Integer.parseInt(hex, 16) + "SAI";
            var rejected = read(TestExtract.later().line(nurse(LISE).with(Column.FAMILY_NAME, name)))
                    .onlyRejected();
            assertThat(rejected).isEqualTo(new RejectedLine(2, "Nom de famille", "holds a control character"));
        }

        @Test
        void may_have_a_value_that_is_too_long() throws IOException {
            var longest = nurse(LISE).with(Column.FAMILY_NAME, "A".repeat(250));
            var longer = nurse(LISE).with(Column.FAMILY_NAME, "A".repeat(251));
            var read = read(TestExtract.later().line(longest).line(longer));
            assertThat(read.good).hasSize(1);
            assertThat(read.onlyRejected())
                    .isEqualTo(new RejectedLine(3, "Nom de famille", "longer than 250 characters"));
        }

        @Test
        void may_have_too_many_or_too_few_columns() throws IOException {
            var text = nurse(LISE).text(TestExtract.LATER);
            var read = read(TestExtract.later().text(text + "|").text(text.substring(0, text.length() - 7)));
            assertThat(read.broken)
                    .extracting(broken -> broken.rejected().reason())
                    .containsExactly("52 columns instead of 51", "50 columns instead of 51");
        }

        @Test
        void may_be_cut_off() throws IOException {
            var text = nurse(LISE).text(TestExtract.LATER);
            var rejected = read(TestExtract.later().text(text.substring(0, text.length() - 1)))
                    .onlyRejected();
            assertThat(rejected.reason()).contains("cut off");
        }

        @Test
        void may_be_bad_utf8_and_does_not_spoil_the_next() throws IOException {
            var read = read(TestExtract.later()
                    .raw((byte) 'A', (byte) 0xC3, (byte) '|', (byte) '\n')
                    .line(nurse(LISE)));
            assertThat(read.onlyRejected()).isEqualTo(new RejectedLine(2, "", "not valid UTF-8"));
            assertThat(read.good).hasSize(1);
        }

        @Test
        void may_be_endless_and_does_not_spoil_the_next() throws IOException {
            var read = read(TestExtract.later()
                    .line(nurse(LISE).with(Column.LEGAL_NAME, "é".repeat(200_000)))
                    .line(nurse(EVE)));
            assertThat(read.onlyRejected()).isEqualTo(new RejectedLine(2, "", "longer than 16384 bytes"));
            assertThat(read.broken.get(0).about()).containsExactly(new NationalId(LISE));
            assertThat(read.good).hasSize(1);
        }

        @Test
        void names_everybody_it_may_be_about() throws IOException {
            var line = nurse(LISE).with(Column.NATIONAL_ID, EVE);
            assertThat(read(TestExtract.later().line(line)).broken.get(0).about())
                    .containsExactlyInAnyOrder(new NationalId(LISE), new NationalId(EVE));
        }
    }

    @Nested
    class A_wrong_header {
        @Test
        void names_the_column_that_is_missed_and_repeats_nothing() {
            var extract = TestExtract.empty(51, "\n").line(nurse(LISE));
            assertThatThrownBy(() -> read(extract))
                    .isInstanceOf(RefusedFile.class)
                    .hasMessageContaining("column 1 must be « Type d'identifiant PP »")
                    .hasMessageNotContaining("ESSAI");
        }

        @Test
        void may_have_two_columns_exchanged() {
            var header = Column.header(49).replace("Prénoms|Date de naissance", "Date de naissance|Prénoms");
            assertThatThrownBy(() -> read(TestExtract.empty(49, "\n").text(header)))
                    .isInstanceOf(RefusedFile.class)
                    .hasMessageContaining("column 5 must be « Prénoms »");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Autre chose|", "Autres identifiants|Autre chose|", "Autres identifiants", "|"})
        void may_go_on_wrongly_after_the_base_columns(String rest) {
            assertThatThrownBy(() -> read(TestExtract.empty(49, "\n").text(Column.header(49) + rest)))
                    .isInstanceOf(RefusedFile.class)
                    .hasMessageContaining("after its column 49");
        }

        @Test
        void may_be_no_header_at_all() {
            assertThatThrownBy(() -> read(TestExtract.empty(49, "\n")))
                    .isInstanceOf(RefusedFile.class)
                    .hasMessageContaining("empty");
        }
    }
}
