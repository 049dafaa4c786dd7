package dev.ecps.desktop.activation;

import dev.ecps.desktop.controls.Badge;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Fields;
import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;

/** « Recopiez le code affiché sur votre PC ». */
public final class ShownCodeView extends Page {
    /**
     * @param back to the first page; the activation can be resumed there
     * @param again gives this one up and scans another QR code
     */
    public ShownCodeView(ShownCodeViewModel model, Texts texts, Runnable back, Runnable again) {
        super("shown-code");
        title(texts.get("shown.title"), texts, back, model.busy());
        var field = Fields.text("code-field", model.code(), model.flaw());
        field.getStyleClass().add("code-field");
        field.editableProperty().bind(model.busy().not());
        body(
                Badge.large(Icon.SCREEN),
                Words.headline(texts.get("shown.headline")),
                Words.paragraph(texts.get("shown.text", model.length())),
                Fields.named(texts.get("shown.field"), field),
                Words.flaw(model.flaw()),
                spring());
        var enter = Buttons.main("continue", texts.get("shown.continue"), model::enter);
        actions(
                Buttons.whileBusy(enter, model.busy()),
                Buttons.whileBusy(Buttons.other("scan-again", texts.get("shown.again"), again), model.busy()));
        startAt(field);
    }
}
