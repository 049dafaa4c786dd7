package dev.ecps.desktop.activation;

import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Steps;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;

/** « Vos coordonnées sont incorrectes ? »: where to have them corrected. */
public final class CorrectionView extends Page {
    public CorrectionView(Texts texts, Runnable back) {
        super("correction");
        title(texts.get("correction.title"), texts, back);
        body(
                Words.headline(texts.get("correction.headline")),
                Steps.of(texts.get("correction.1"), texts.get("correction.2"), texts.get("correction.3")),
                Words.note(texts.get("correction.hint")),
                spring());
        var button = Buttons.main("understood", texts.get("correction.back"), back);
        actions(button);
        startAt(button);
    }
}
