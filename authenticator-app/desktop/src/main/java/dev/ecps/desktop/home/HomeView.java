package dev.ecps.desktop.home;

import dev.ecps.desktop.controls.Badge;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Ticks;
import dev.ecps.desktop.controls.Words;
import dev.ecps.phone.login.LoginPrompt;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The card and the requests that wait. */
public final class HomeView extends Page {
    private final HomeViewModel model;
    private final Texts texts;
    private final Consumer<LoginPrompt> open;
    private final VBox requests = new VBox(10);
    private final ListChangeListener<LoginPrompt> showing = change -> showRequests();

    /**
     * @param notifying whether requests announce themselves
     * @param open takes a request to answer
     */
    public HomeView(
            HomeViewModel model,
            Texts texts,
            ZoneId zone,
            boolean notifying,
            Consumer<LoginPrompt> open,
            Runnable settings) {
        super("home");
        this.model = model;
        this.texts = texts;
        this.open = open;
        title(texts.get("home.title"), Buttons.icon("settings", Icon.GEAR, texts.get("home.settings"), settings));
        body(
                new EcpsCard(model.card(), texts, zone, model.clock()),
                Words.section(texts.get("home.waiting")),
                requests,
                silence(notifying),
                Words.flaw(model.flaw()),
                spring());
        var refresh = Buttons.other("refresh", texts.get("home.refresh"), model::refresh);
        actions(Buttons.whileBusy(refresh, model.busy()));
        startAt(refresh);
        // Weakly: the model outlives the view.
        model.requests().addListener(new WeakListChangeListener<>(showing));
        showRequests();
        Ticks.whileShown(this, model::tick);
    }

    private void showRequests() {
        if (model.requests().isEmpty()) requests.getChildren().setAll(nothing());
        else
            requests.getChildren()
                    .setAll(model.requests().stream().map(this::row).toArray(Node[]::new));
    }

    private Node row(LoginPrompt prompt) {
        return Buttons.row(
                "request-" + prompt.id(),
                Icon.LOCK,
                texts.get("login.asks", prompt.service()),
                () -> open.accept(prompt));
    }

    private Node nothing() {
        var words = new VBox(2, Words.paragraph(texts.get("home.nothing")), Words.note(texts.get("home.nothing.text")));
        return card("card", Icon.BELL, words);
    }

    private Node silence(boolean notifying) {
        var hint = card("hint", Icon.BELL_OFF, Words.note(texts.get("home.silent")));
        hint.setId("silent-hint");
        hint.setVisible(!notifying);
        hint.setManaged(!notifying);
        return hint;
    }

    private static HBox card(String look, Icon icon, Node words) {
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(14, look.equals("hint") ? icon.drawn(22) : Badge.of(icon), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(look);
        return row;
    }
}
