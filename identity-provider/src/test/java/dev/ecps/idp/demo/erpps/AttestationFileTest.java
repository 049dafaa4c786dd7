package dev.ecps.idp.demo.erpps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.demo.erpps.Attestation.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class AttestationFileTest {
    private static PDDocument file(Line... lines) throws IOException {
        return Loader.loadPDF(AttestationFile.of(new Attestation("Attestation", List.of(lines)), "fr", "SPÉCIMEN"));
    }

    private static String text(PDDocument file) throws IOException {
        return new PDFTextStripper().getText(file);
    }

    @Test
    void it_has_a_title_a_language_and_says_what_each_text_is() throws IOException {
        try (var file = file(new Line.Heading("Professionnel"), new Line.Fact("Nom", "ŒUVRE-ÑANDÚ"))) {
            var catalog = file.getDocumentCatalog();
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Attestation");
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).hasSize(1);
            assertThat(text(file)).contains("Professionnel", "Nom : ŒUVRE-ÑANDÚ");
            assertThat(text(file).replaceAll("\\s", "")).contains("SPÉCIMEN");
        }
    }

    @Test
    void a_sentence_of_several_lines_is_one_paragraph() throws IOException {
        try (var file = file(new Line.Sentence("mot ".repeat(60)))) {
            var whole = (PDStructureElement)
                    file.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
            assertThat(whole.getKids()).hasSize(2);
            assertThat(((PDStructureElement) whole.getKids().get(1)).getKids()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void a_letter_that_the_font_does_not_have_is_a_question_mark() throws IOException {
        try (var file = file(new Line.Fact("Nom", "Łukasz 漢 😀 Ω"))) {
            assertThat(text(file)).contains("Nom : Łukasz ? ? Ω");
        }
    }

    @Test
    void what_is_long_goes_on_on_the_next_line_and_the_next_page() throws IOException {
        var lines = new ArrayList<Line>();
        lines.add(new Line.Fact("Nom", "X".repeat(300)));
        for (int i = 0; i < 80; i++) lines.add(new Line.Sentence("Ligne " + i));
        try (var file = file(lines.toArray(Line[]::new))) {
            assertThat(file.getNumberOfPages()).isGreaterThan(1);
            assertThat(text(file)).contains("Ligne 79").doesNotContain("X".repeat(120));
        }
    }
}
