package dev.ecps.desktop.reader;

import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Fields;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;
import dev.ecps.phone.sandbox.SandboxCard;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** « Lecteur de carte ». */
public final class ReaderView extends Page {
    private static final List<String> STATES = List.of("usable", "blocked", "expired", "opposed");

    private final ReaderViewModel model;
    private final Texts texts;
    private final Label kind = Words.headline("");
    private final Label holder = Words.paragraph("");
    private final Label state = Words.paragraph("");
    private final VBox insertedActions = new VBox(8);

    public ReaderView(ReaderViewModel model, Texts texts, Runnable back) {
        super("reader");
        this.model = model;
        this.texts = texts;
        title(texts.get("reader.title"), texts, back);
        kind.setId("reader-card");
        state.setId("reader-state");
        var wanted = Fields.text("reader-wanted", model.wanted(), model.flaw());
        wanted.setOnAction(entered -> model.insert());
        body(
                slot(),
                Words.flaw(model.flaw()),
                insertion(wanted),
                insertedActions,
                Words.note(texts.get("reader.note")));
        fillActions();
        model.card().addListener((property, before, now) -> show(now));
        show(model.card().get());
        startAt(wanted);
    }

    private Node slot() {
        var slot = new VBox(6, kind, holder, state);
        slot.getStyleClass().add("card");
        return new VBox(8, Words.section(texts.get("reader.inside")), slot);
    }

    private Node insertion(javafx.scene.control.Control wanted) {
        var insert = Buttons.whileBusy(
                Buttons.main("reader-insert", texts.get("reader.insert"), model::insert), model.busy());
        return new VBox(12, Fields.named(texts.get("reader.wanted"), wanted), insert);
    }

    private void fillActions() {
        insertedActions.getChildren().add(Buttons.other("reader-remove", texts.get("reader.remove"), model::remove));
        insertedActions.getChildren().add(Words.section(texts.get("reader.situations")));
        for (var each : STATES) {
            insertedActions
                    .getChildren()
                    .add(Buttons.other("reader-" + each, texts.get("reader.make." + each), () -> model.bring(each)));
        }
    }

    private void show(Optional<SandboxCard> card) {
        kind.setText(card.map(it -> it.kind() + " " + it.number()).orElse(texts.get("reader.empty")));
        holder.setText(card.map(SandboxCard::nationalId).orElse(""));
        state.setText(card.map(it -> texts.get("reader.state." + it.state())).orElse(""));
        for (var line : List.of(holder, state)) {
            line.setVisible(card.isPresent());
            line.setManaged(card.isPresent());
        }
        insertedActions.setVisible(card.isPresent());
        insertedActions.setManaged(card.isPresent());
    }
}
