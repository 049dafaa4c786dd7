package dev.ecps.desktop.login;

import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.PinPad;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;

/** « … souhaite se connecter »: the PIN, or a refusal. */
public final class UnlockView extends Page {
    /** @param back leaves the request as it is, to be answered later */
    public UnlockView(UnlockViewModel model, Texts texts, Runnable back) {
        super("unlock");
        title(texts.get("login.title"), texts, back);
        var pad = new PinPad(model.pin(), texts);
        pad.disableProperty().bind(model.busy());
        var headline = Words.headline(texts.get("login.asks", model.request().service()));
        headline.setId("service");
        headline.getStyleClass().add("request-headline");
        body(
                Words.centred(headline),
                Words.centred(Words.paragraph(texts.get("login.pin"))),
                spring(),
                Words.centred(Words.flaw(model.request().flaw())),
                pad,
                spring());
        actions(RequestFooter.of(model.request(), texts));
        startAt(pad.firstKey());
    }
}
