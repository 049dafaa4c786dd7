package dev.ecps.desktop.activation;

import dev.ecps.desktop.controls.Badge;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;

/** « Par SMS » has the activation code sent. */
public final class BySmsView extends Page {
    /** @param back gives the activation up */
    public BySmsView(BySmsViewModel model, Texts texts, Runnable back) {
        super("by-sms");
        title(texts.get("sms.title"), texts, back, model.busy());
        body(
                Badge.large(Icon.SMS),
                Words.headline(texts.get("sms.headline")),
                Words.paragraph(texts.get("sms.text", model.phone())),
                Words.flaw(model.flaw()),
                spring());
        var send = Buttons.whileBusy(Buttons.main("by-sms-send", texts.get("sms.send"), model::send), model.busy());
        actions(send);
        startAt(send);
    }
}
