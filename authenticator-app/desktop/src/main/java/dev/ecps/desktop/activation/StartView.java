package dev.ecps.desktop.activation;

import dev.ecps.desktop.controls.Badge;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The first screen of a phone that has no e-CPS. */
public final class StartView extends Page {
    private StartView(Texts texts, Runnable settings, Button main, Button other) {
        super("start");
        fill(texts, settings);
        actions(main, other);
        startAt(main);
    }

    /**
     * @param request begins an activation
     * @param scan begins one by card, with the QR code of the management portal
     * @param settings opens the settings
     */
    public static StartView fresh(Texts texts, Runnable request, Runnable scan, Runnable settings) {
        return new StartView(
                texts,
                settings,
                Buttons.main("request", texts.get("start.request"), request),
                Buttons.other("scan-portal", texts.get("start.scan"), scan));
    }

    /**
     * The same while an activation is under way.
     *
     * @param resume goes on with it
     * @param request begins another
     * @param settings opens the settings
     */
    public static StartView underWay(Texts texts, Runnable resume, Runnable request, Runnable settings) {
        return new StartView(
                texts,
                settings,
                Buttons.main("resume", texts.get("start.resume"), resume),
                Buttons.other("request", texts.get("start.request"), request));
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
