package dev.ecps.desktop.connection;

import dev.ecps.desktop.controls.Badge;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** A trouble of the whole phone: what happened, and the way out. */
public final class TroubleView extends Page {
    /**
     * @param headline what happened
     * @param sentence what to do
     * @param action what the main button says
     * @param act the way out
     */
    public TroubleView(String headline, String sentence, String action, Runnable act) {
        super("trouble");
        fill(headline, sentence);
        var button = Buttons.main("trouble-action", action, act);
        actions(button);
        startAt(button);
    }

    /** The same, with a second way. */
    public TroubleView(
            String headline, String sentence, String action, Runnable act, String otherAction, Runnable otherAct) {
        super("trouble");
        fill(headline, sentence);
        var button = Buttons.main("trouble-action", action, act);
        actions(button, Buttons.other("trouble-close", otherAction, otherAct));
        startAt(button);
    }

    private void fill(String headline, String sentence) {
        var words = new VBox(
                20,
                Badge.large(Icon.WARNING, "badge-bad"),
                Words.centred(Words.headline(headline)),
                Words.centred(Words.paragraph(sentence)));
        words.setAlignment(Pos.CENTER);
        body(spring(), words, spring());
    }
}
