package dev.ecps.desktop.activation;

import dev.ecps.desktop.controls.Badge;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The first screen of a phone that has no e-CPS. */
public final class StartView extends Page {
    /**
     * @param request begins an activation
     * @param settings opens the settings
     */
    public StartView(Texts texts, Runnable request, Runnable settings) {
        super("start");
        title("", Buttons.icon("settings", Icon.GEAR, texts.get("start.settings"), settings));
        var hero = new VBox(Badge.large(Icon.SHIELD), new Label(texts.get("app")));
        hero.getStyleClass().add("hero");
        body(
                hero,
                Words.centred(Words.headline(texts.get("start.slogan"))),
                Words.centred(Words.paragraph(texts.get("start.text"))),
                spring());
        var button = Buttons.main("request", texts.get("start.request"), request);
        actions(button);
        startAt(button);
    }
}
