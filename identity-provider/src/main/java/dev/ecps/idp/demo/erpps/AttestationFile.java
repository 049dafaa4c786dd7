package dev.ecps.idp.demo.erpps;

import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H1;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H2;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.P;

import dev.ecps.idp.demo.erpps.Attestation.Line;
import dev.ecps.idp.demo.erpps.Attestation.Line.Fact;
import dev.ecps.idp.demo.erpps.Attestation.Line.Heading;
import dev.ecps.idp.demo.erpps.Attestation.Line.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The attestation as a PDF, a specimen on every page. */
final class AttestationFile {
    private static final float TITLE = 20;
    private static final float HEADING = 14;
    private static final float TEXT = 11;

    private AttestationFile() {}

    /** @param language a BCP 47 tag */
    static byte[] of(Attestation attestation, String language, String watermark) {
        try (var sheet = new TaggedSheet(attestation.title(), language, watermark)) {
            sheet.write(H1, attestation.title(), TITLE, 0);
            attestation.lines().forEach(line -> write(line, sheet));
            return sheet.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Line line, TaggedSheet sheet) {
        if (line instanceof Heading heading) sheet.write(H2, heading.text(), HEADING, HEADING);
        if (line instanceof Sentence sentence) sheet.write(P, sentence.text(), TEXT, TEXT);
        if (line instanceof Fact fact) sheet.write(P, fact.name() + " : " + fact.value(), TEXT, TEXT / 2);
    }
}
