package dev.ecps.desktop.activation;

import dev.ecps.desktop.controls.Badge;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Steps;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;

/** Look into your mail, then « continuer ». */
public final class MailSentView extends Page {
    /**
     * @param back gives the activation up
     * @param scan goes on to the QR code
     */
    public MailSentView(MailSentViewModel model, Texts texts, Runnable back, Runnable scan) {
        super("mail-sent");
        title(texts.get("mail.title"), texts, back, model.busy());
        body(
                Badge.large(Icon.MAIL),
                Words.headline(texts.get("mail.headline")),
                Words.paragraph(texts.get("mail.text", model.mail())),
                Steps.of(texts.get("mail.1"), texts.get("mail.2")),
                Words.flaw(model.flaw()),
                spring());
        var go = Buttons.main("continue", texts.get("mail.continue"), scan);
        var resend = Buttons.other("resend", texts.get("mail.resend"), model::resend);
        actions(go, Buttons.whileBusy(resend, model.busy()));
        startAt(go);
    }
}
