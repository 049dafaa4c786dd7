package dev.ecps.idp.ecps.practitioner.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Address;
import dev.ecps.idp.ecps.practitioner.Birth;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.Situation;
import dev.ecps.idp.ecps.practitioner.Structure;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExtractTest {
    private static final String LETTERS = "AbÉçœ 'Ñ-.,;09&\"<>";

    @Inject
    Practitioners practitioners;

    @Inject
    DirectoryImport directoryImport;

    private ImportReport imported(Stream<Practitioner> people) throws Exception {
        var file = new StringBuilder(Extract.header()).append('\n');
        people.forEach(person ->
                Extract.lines(person).forEach(line -> file.append(line).append('\n')));
        var bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        return directoryImport.run(() -> new ByteArrayInputStream(bytes));
    }

    @Test
    void an_import_of_what_was_exported_changes_nobody() throws Exception {
        var before = practitioners.all();
        var report = imported(before.stream());
        assertThat(report.rejected()).isEmpty();
        assertThat(practitioners.all()).isEqualTo(before);
    }

    /** Two hundred people who are drawn, always the same ones. */
    @Test
    void whoever_has_no_flaw_comes_back_as_they_were_written() throws Exception {
        var random = new Random(20261122);
        for (int i = 0; i < 200; i++) {
            var person = Extract.reread(drawn(random, i));
            try {
                assertThat(Extract.flaw(person)).isEmpty();
                assertThat(Extract.reread(person)).isEqualTo(person);
                imported(Stream.of(person));
                assertThat(practitioners.find(person.nationalId())).contains(person.with(Situation.IMPORTED));
            } finally {
                practitioners.remove(person.nationalId());
            }
        }
    }

    private static Practitioner drawn(Random random, int i) {
        Supplier<String> text = () -> text(random);
        var id = new NationalId("8997006%05d".formatted(i));
        var exercises = new ArrayList<Exercise>();
        for (int e = random.nextInt(3); e > 0; e--) {
            var activities = Stream.generate(() -> activity(text))
                    .limit(random.nextInt(4))
                    .toList();
            exercises.add(new Exercise(
                    "10", text.get(), text.get(), text.get(), text.get(), text.get(), text.get(), activities));
        }
        var birth = new Birth(
                random.nextBoolean() ? LocalDate.of(1950 + random.nextInt(50), 2, 28) : null,
                text.get(),
                text.get(),
                text.get(),
                "F");
        var names =
                Stream.of("Anne", "Zoé", "Marie-Lou").limit(random.nextInt(4)).toList();
        return new Practitioner(
                id,
                "NOM" + text.get(),
                names,
                birth,
                text.get(),
                new Contacts(text.get(), text.get()),
                List.of(OtherId.own(id), new OtherId("099000" + i, "ADELI", i % 100)),
                exercises,
                Situation.IMPORTED);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(6), 0, LETTERS.length())
                .collect(StringBuilder::new, (all, at) -> all.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }

    private static Activity activity(Supplier<String> t) {
        var address = new Address(
                t.get(), t.get(), t.get(), t.get(), t.get(), t.get(), t.get(), t.get(), t.get(), t.get(), t.get(),
                t.get());
        var structure = new Structure(
                t.get(), t.get(), t.get(), t.get(), t.get(), t.get(), t.get(), t.get(), address, t.get(), t.get(),
                t.get(), t.get());
        return new Activity(t.get(), t.get(), t.get(), t.get(), t.get(), structure, t.get());
    }

    @Test
    void what_the_format_cannot_tell_is_a_flaw_of_its_column() {
        var person = practitioners.find(new NationalId("899700001011")).orElseThrow();
        assertThat(Extract.flaw(person)).isEmpty();
        assertThat(column(person.with(new Contacts("a|b@c", "")))).isEqualTo("Adresse e-mail (coord. correspondance)");
        assertThat(column(person.knownBy(List.of(new OtherId("a;b", "RPPS", 1)))))
                .isEqualTo("Autres identifiants");
        var exercise = person.exercises().get(0);
        assertThat(column(person.practising(List.of(exercise.named("x\u0000y", "")))))
                .isEqualTo("Nom d'exercice");
    }

    private static String column(Practitioner person) {
        return Extract.flaw(person).orElseThrow().column();
    }
}
