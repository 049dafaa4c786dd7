package dev.ecps.desktop.login;

import dev.ecps.desktop.controls.NumberChoice;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;

/** « Sélectionnez le nombre affiché sur votre écran ». */
public final class NumbersView extends Page {
    /** @param back leaves the request as it is, to be answered later */
    public NumbersView(NumbersViewModel model, Texts texts, Runnable back) {
        super("numbers");
        title(texts.get("login.title"), texts, back);
        var choice = new NumberChoice(model.numbers(), texts, model::pick);
        choice.disableProperty().bind(model.busy());
        body(
                Words.centred(Words.headline(texts.get("numbers.pick"))),
                Words.centred(
                        Words.paragraph(texts.get("login.asks", model.request().service()))),
                spring(),
                choice,
                Words.centred(Words.flaw(model.request().flaw())),
                spring());
        actions(RequestFooter.of(model.request(), texts));
        startAt(choice.getChildren().get(0));
    }
}
