package dev.ecps.desktop.scan;

import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Fields;
import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;
import dev.ecps.desktop.scan.ScanViewModel.Hint;
import java.io.File;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;

/** The camera of a phone on a desk: screen, file, clipboard, or a pasted link. */
public final class ScanView extends Page {
    private final ScanViewModel model;
    private final Texts texts;
    private final ScreenCapture screen;

    /** @param linkKey the text that says which link may be pasted instead */
    public ScanView(ScanViewModel model, ScreenCapture screen, Texts texts, String linkKey, Runnable back) {
        super("scan");
        this.model = model;
        this.texts = texts;
        this.screen = screen;
        title(texts.get("scan.title"), texts, back, model.busy());
        var fromScreen = Buttons.row("scan-screen", Icon.SCREEN, texts.get("scan.screen"), this::readScreen);
        var link = Fields.text("link-field", model.link(), model.flaw());
        link.setPromptText("https://…/activation/…");
        body(
                Words.headline(texts.get("scan.headline")),
                fromScreen,
                Buttons.row("scan-file", Icon.IMAGE, texts.get("scan.file"), this::chooseFile),
                Buttons.row("scan-clipboard", Icon.CLIPBOARD, texts.get("scan.clipboard"), this::readClipboard),
                hint(),
                Words.flaw(model.flaw()),
                Fields.named(texts.get(linkKey), link),
                spring());
        actions(Buttons.whileBusy(
                Buttons.main("use-link", texts.get("scan.link.use"), model::submitLink), model.busy()));
        startAt(fromScreen);
    }

    private Label hint() {
        var hint = Words.flaw(model.hint().map(this::sentence));
        hint.setId("hint");
        return hint;
    }

    private String sentence(Hint hint) {
        return switch (hint) {
            case NONE -> "";
            case NO_CODE -> texts.get("scan.nothing");
            case EMPTY_CLIPBOARD -> texts.get("scan.nothing.clipboard");
            case UNREADABLE_FILE -> texts.get("scan.unreadable");
            case NO_LINK -> texts.get("scan.no.link");
            case SCREEN_FORBIDDEN -> texts.get("scan.forbidden");
        };
    }

    private void readScreen() {
        try {
            model.look(screen.take());
        } catch (ScreenCapture.Forbidden e) {
            model.tell(Hint.SCREEN_FORBIDDEN);
        }
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("scan.file"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        texts.get("scan.images"), "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) readFile(file);
    }

    /** Reads an image file, as if it had been chosen. */
    void readFile(File file) {
        readImage(new Image(file.toURI().toString()), Hint.UNREADABLE_FILE);
    }

    private void readClipboard() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasImage()) readImage(clipboard.getImage(), Hint.EMPTY_CLIPBOARD);
        else if (clipboard.hasFiles()) readFile(clipboard.getFiles().get(0));
        else if (clipboard.hasString()) model.paste(clipboard.getString());
        else model.tell(Hint.EMPTY_CLIPBOARD);
    }

    private void readImage(Image image, Hint otherwise) {
        if (image.isError()) model.tell(otherwise);
        else model.look(List.of(Picture.of(image)));
    }
}
