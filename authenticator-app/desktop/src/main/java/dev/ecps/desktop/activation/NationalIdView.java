package dev.ecps.desktop.activation;

import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Fields;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;

/** « Demande d'activation »: who are you? */
public final class NationalIdView extends Page {
    public NationalIdView(NationalIdViewModel model, Texts texts, Runnable back) {
        super("national-id");
        title(texts.get("request.title"), texts, back, model.busy());
        var field = Fields.text("national-id-field", model.typed(), model.flaw());
        field.editableProperty().bind(model.busy().not());
        body(
                Words.headline(texts.get("request.headline")),
                Fields.named(texts.get("request.field"), field),
                Words.flaw(model.flaw()),
                Words.note(texts.get("request.example")),
                spring());
        actions(Buttons.whileBusy(
                Buttons.main("continue", texts.get("request.continue"), model::submit), model.busy()));
        startAt(field);
    }
}
