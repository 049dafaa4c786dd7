package dev.ecps.desktop.settings;

import dev.ecps.desktop.controls.Badge;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** Are you sure? */
public final class DeleteView extends Page {
    public DeleteView(DeleteViewModel model, Texts texts, Runnable back) {
        super("delete-confirm");
        title(texts.get("settings.delete.title"), texts, back, model.busy());
        var words = new VBox(
                20,
                Badge.large(Icon.WARNING, "badge-bad"),
                Words.centred(Words.headline(texts.get("settings.delete.headline"))),
                Words.centred(Words.paragraph(texts.get("settings.delete.text"))),
                Words.centred(Words.flaw(model.flaw())));
        words.setAlignment(Pos.CENTER);
        body(spring(), words, spring());
        var cancel = Buttons.other("delete-cancel", texts.get("cancel"), back);
        cancel.disableProperty().bind(model.busy());
        var confirm = Buttons.grave("delete-yes", texts.get("settings.delete.confirm"), model::confirm);
        actions(Buttons.whileBusy(confirm, model.busy()), cancel);
        startAt(cancel);
    }
}
