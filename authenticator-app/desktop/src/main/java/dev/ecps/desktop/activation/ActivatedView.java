package dev.ecps.desktop.activation;

import dev.ecps.desktop.controls.Badge;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** « Votre e-CPS est activée, vous pouvez vous en servir pour accéder à vos services ». */
public final class ActivatedView extends Page {
    public ActivatedView(Texts texts, Runnable done) {
        super("activated");
        var words = new VBox(
                24,
                Badge.large(Icon.CHECK, "badge-good"),
                Words.centred(Words.headline(texts.get("activated.headline"))));
        words.setAlignment(Pos.CENTER);
        body(spring(), words, spring());
        var button = Buttons.main("done", texts.get("activated.done"), done);
        actions(button);
        startAt(button);
    }
}
