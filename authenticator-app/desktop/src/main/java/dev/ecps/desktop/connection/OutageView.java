package dev.ecps.desktop.connection;

import dev.ecps.desktop.controls.Badge;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Ticks;
import dev.ecps.desktop.controls.Words;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Covers the page while the provider can't be reached. */
public final class OutageView extends Page {
    public OutageView(Outage outage, Texts texts) {
        super("outage");
        var words = new VBox(
                18,
                Badge.large(Icon.WARNING, "badge-wait"),
                Words.centred(Words.headline(texts.get("outage.title"))),
                Words.centred(Words.paragraph(
                        texts.get("outage.text", outage.provider().get()))),
                countdown(outage, texts));
        words.setAlignment(Pos.CENTER);
        body(spring(), words, spring());
        var retry = Buttons.main("retry", texts.get("outage.retry"), outage::retry);
        // The covered page has a default button already.
        retry.setDefaultButton(false);
        var trying = outage.state().isEqualTo(Outage.State.TRYING);
        actions(Buttons.whileBusy(retry, trying), Buttons.link("give-up", texts.get("outage.give-up"), outage::giveUp));
        startAt(retry);
        Ticks.whileShown(this, outage::tick);
    }

    private static Label countdown(Outage outage, Texts texts) {
        var label = Words.centred(Words.note(""));
        label.setId("countdown");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> sentence(outage, texts), outage.secondsLeft(), outage.state()));
        return label;
    }

    private static String sentence(Outage outage, Texts texts) {
        boolean counting = outage.state().get() == Outage.State.COUNTING_DOWN;
        return counting ? texts.get("outage.countdown", outage.secondsLeft().get()) : texts.get("outage.trying");
    }
}
