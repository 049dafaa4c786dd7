package dev.ecps.idp.demo.erpps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Sans, which PDFBox brings: embedded, so that every name is shown alike everywhere. */
final class Letters {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float UNITS = 1000;

    private final PDFont font;

    Letters(PDDocument document) throws IOException {
        try (var file = Objects.requireNonNull(PDFont.class.getResourceAsStream(FILE))) {
            font = PDType0Font.load(document, file, true);
        }
    }

    PDFont font() {
        return font;
    }

    /** The text with a question mark for each letter that the font does not have. */
    String known(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> has(letter) ? letter : "?")
                .collect(Collectors.joining());
    }

    private boolean has(String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }

    /** The text in lines of at most this width, broken at blanks and, where there is none, anywhere. */
    List<String> lines(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : known(text).split(" ")) {
            for (var piece : pieces(word, size, width)) {
                if (!line.isEmpty() && width(line + " " + piece, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private List<String> pieces(String word, float size, float width) throws IOException {
        var pieces = new ArrayList<String>();
        var rest = word;
        while (width(rest, size) > width) {
            int end = rest.length() - 1;
            while (width(rest.substring(0, end), size) > width) end--;
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / UNITS * size;
    }
}
