package dev.ecps.idp.demo.erpps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/**
 * A PDF that can be read aloud: it has a title and a language, and each text says what it is (ISO 32000-1 §14.8). What
 * does not fit on a page goes to the next.
 */
final class TaggedSheet implements AutoCloseable {
    private static final float MARGIN = 64;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.4f;
    private static final float INK = 0.13f;
    private static final float WATERMARK_SIZE = 96;
    private static final float WATERMARK_INK = 0.88f;

    private final PDDocument document;
    private final Letters letters;
    private final String watermark;
    private final PDStructureElement whole;
    private final List<COSArray> parents = new ArrayList<>();

    private PDPage page = new PDPage(PDRectangle.A4);
    private PDPageContentStream content;
    private float height;

    /** @param language a BCP 47 tag @param watermark across each page */
    TaggedSheet(String title, String language, String watermark) throws IOException {
        this.document = new PDDocument();
        this.letters = new Letters(document);
        this.watermark = watermark;
        describe(title, language);
        var tree = new PDStructureTreeRoot();
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, tree);
        tree.appendKid(whole);
        content = begin();
    }

    private void describe(String title, String language) {
        document.getDocumentInformation().setTitle(title);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var view = new PDViewerPreferences(new COSDictionary());
        view.setDisplayDocTitle(true);
        catalog.setViewerPreferences(view);
    }

    private PDPageContentStream begin() throws IOException {
        page = new PDPage(PDRectangle.A4);
        page.setStructParents(parents.size());
        parents.add(new COSArray());
        document.addPage(page);
        height = PDRectangle.A4.getHeight() - MARGIN;
        var stream = new PDPageContentStream(document, page);
        mark(stream);
        return stream;
    }

    /** Decoration only: a reader leaves it out, and the first sentence says the same. */
    private void mark(PDPageContentStream stream) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        stream.beginText();
        stream.setNonStrokingColor(WATERMARK_INK);
        stream.setFont(letters.font(), WATERMARK_SIZE);
        stream.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(52), 130, 190));
        stream.showText(letters.known(watermark));
        stream.endText();
        stream.endMarkedContent();
    }

    /**
     * Writes below what is there.
     *
     * @param type one of {@link StandardStructureTypes}
     * @param size of the letters, in points
     * @param before room above it, in points
     */
    void write(String type, String text, float size, float before) {
        try {
            height -= before;
            Optional<PDStructureElement> element = Optional.empty();
            for (var line : letters.lines(text, size, WIDTH))
                element = Optional.of(writeLine(type, element, line, size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param before what the line above belongs to, and this one too if it is on the same page */
    private PDStructureElement writeLine(String type, Optional<PDStructureElement> before, String line, float size)
            throws IOException {
        boolean fits = height - size * LEADING >= MARGIN;
        if (!fits) {
            content.close();
            content = begin();
        }
        height -= size * LEADING;
        var element = before.filter(same -> fits).orElseGet(() -> begun(type));
        content.beginMarkedContent(COSName.getPDFName(type), marking(numbered(element)));
        content.beginText();
        content.setNonStrokingColor(INK);
        content.setFont(letters.font(), size);
        content.newLineAtOffset(MARGIN, height);
        content.showText(line);
        content.endText();
        content.endMarkedContent();
        return element;
    }

    private PDStructureElement begun(String type) {
        var element = new PDStructureElement(type, whole);
        element.setPage(page);
        whole.appendKid(element);
        return element;
    }

    private int numbered(PDStructureElement element) {
        var siblings = parents.get(parents.size() - 1);
        int id = siblings.size();
        element.appendKid(id);
        siblings.add(element.getCOSObject());
        return id;
    }

    private static PDPropertyList marking(int id) {
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, id);
        return PDPropertyList.create(properties);
    }

    /** The whole file. */
    byte[] bytes() throws IOException {
        content.close();
        var numbers = new TreeMap<Integer, PDParentTreeValue>();
        for (int i = 0; i < parents.size(); i++) numbers.put(i, new PDParentTreeValue(parents.get(i)));
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(numbers);
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
        var file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
