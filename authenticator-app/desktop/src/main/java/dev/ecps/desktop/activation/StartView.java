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
        fill(texts, settings);
        var button = Buttons.main("request", texts.get("start.request"), request);
        actions(button);
        startAt(button);
    }

    /**
     * The same while an activation is under way.
     *
     * @param resume goes on with it
     * @param request begins another
     * @param settings opens the settings
     */
    public StartView(Texts texts, Runnable resume, Runnable request, Runnable settings) {
        super("start");
        fill(texts, settings);
        var button = Buttons.main("resume", texts.get("start.resume"), resume);
        actions(button, Buttons.other("request", texts.get("start.request"), request));
        startAt(button);
    }

    private void fill(Texts texts, Runnable settings) {
        title("", Buttons.icon("settings", Icon.GEAR, texts.get("start.settings"), settings));
        var hero = new VBox(Badge.large(Icon.SHIELD), new Label(texts.get("app")));
        hero.getStyleClass().add("hero");
        body(
                hero,
                Words.centred(Words.headline(texts.get("start.slogan"))),
                Words.centred(Words.paragraph(texts.get("start.text"))),
                spring());
    }
}
