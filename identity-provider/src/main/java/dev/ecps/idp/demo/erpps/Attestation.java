package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.demo.Labels;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.page.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attestation of registration, as lines: what the register knows, in the reader's language.
 *
 * @param title of the document
 * @param lines below it
 */
record Attestation(String title, List<Line> lines) {
    /** A piece of the document: a heading, a sentence, or what is called so. */
    sealed interface Line {
        /** Over what follows. */
        record Heading(String text) implements Line {}

        /** As long as it likes. */
        record Sentence(String text) implements Line {}

        /** A name and what it stands for. */
        record Fact(String name, String value) implements Line {}
    }

    private static final int PREFIX = 1;

    static Attestation of(Practitioner person, Instant now, Texts texts) {
        var lines = new ArrayList<Line>();
        lines.add(new Line.Sentence(texts.get("erpps.attestation.specimen")));
        lines.add(new Line.Heading(texts.get("erpps.attestation.person")));
        lines.add(fact("number", person.nationalId().value().substring(PREFIX), texts));
        lines.add(fact("family-name", person.familyName(), texts));
        lines.add(fact("given-names", String.join(" ", person.givenNames()), texts));
        person.exercises().forEach(exercise -> add(exercise, lines, texts));
        lines.add(new Line.Sentence(texts.get("erpps.attestation.made", Told.when(now, texts))));
        return new Attestation(texts.get("erpps.attestation.title"), lines);
    }

    private static void add(Exercise exercise, List<Line> lines, Texts texts) {
        var profession = Labels.of("profession", exercise.professionCode());
        lines.add(new Line.Heading(profession.isEmpty() ? texts.get("demo.space.no-profession") : profession));
        var name = Stream.of(exercise.civilityCode(), exercise.givenName(), exercise.familyName())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        lines.add(fact("name", name, texts));
        lines.add(fact("category", Labels.of("category", exercise.categoryCode()), texts));
        lines.add(fact("places", String.valueOf(exercise.activities().size()), texts));
    }

    private static Line fact(String name, String value, Texts texts) {
        return new Line.Fact(texts.get("erpps.attestation." + name), value.isBlank() ? "–" : value);
    }
}
