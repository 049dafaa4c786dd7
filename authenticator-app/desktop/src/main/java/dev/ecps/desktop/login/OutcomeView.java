package dev.ecps.desktop.login;

import dev.ecps.desktop.controls.Badge;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How a login request ended. */
public final class OutcomeView extends Page {
    public OutcomeView(LoginOutcome outcome, String service, Texts texts, Runnable done) {
        super("outcome");
        var badge = new HBox(Badge.large(outcome.icon(), outcome.look()));
        badge.setAlignment(Pos.CENTER);
        var headline = Words.headline(texts.get(outcome.titleKey()));
        headline.setId("outcome-title");
        var words = new VBox(
                18,
                badge,
                Words.centred(headline),
                Words.centred(Words.paragraph(texts.get(outcome.textKey(), service))));
        body(spring(), words, spring());
        var button = Buttons.main("done", texts.get("outcome.done"), done);
        actions(button);
        startAt(button);
    }
}
