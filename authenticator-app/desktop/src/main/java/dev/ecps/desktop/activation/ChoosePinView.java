package dev.ecps.desktop.activation;

import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.PinPad;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;

/** « Créez votre mot de passe », then « Confirmez votre mot de passe ». */
public final class ChoosePinView extends Page {
    /** @param back gives the activation up */
    public ChoosePinView(ChoosePinViewModel model, Texts texts, Runnable back) {
        super("choose-pin");
        title(texts.get("choose.title"), texts, back, model.busy());
        var headline = Words.headline("");
        headline.setId("choose-headline");
        headline.textProperty()
                .bind(model.confirming().map(again -> texts.get(again ? "choose.again" : "choose.first")));
        var pad = new PinPad(model.entry(), texts);
        pad.disableProperty().bind(model.busy());
        var restart = Buttons.link("restart", texts.get("choose.restart"), model::restart);
        restart.visibleProperty().bind(model.confirming());
        body(
                Words.centred(headline),
                Words.centred(
                        Words.paragraph(texts.get("choose.text", model.entry().length()))),
                spring(),
                Words.centred(Words.flaw(model.flaw())),
                pad,
                spring());
        actions(restart);
        startAt(pad.firstKey());
    }
}
