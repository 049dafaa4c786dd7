package dev.ecps.desktop.activation;

import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.ContactCard;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;

/** The masked contacts, and « ENVOYER MA DEMANDE D'ACTIVATION ». */
public final class ContactsView extends Page {
    /**
     * @param back asks for another identifier
     * @param wrong explains how to have the contacts corrected
     */
    public ContactsView(ContactsViewModel model, Texts texts, Runnable back, Runnable wrong) {
        super("contacts");
        title(texts.get("request.title"), texts, back, model.busy());
        body(
                Words.headline(texts.get("contacts.headline")),
                new ContactCard(model.contacts().mail(), model.contacts().phone(), texts),
                Words.note(texts.get("contacts.text")),
                Words.flaw(model.flaw()),
                spring());
        var send = Buttons.whileBusy(Buttons.main("send", texts.get("contacts.send"), model::send), model.busy());
        actions(send, Buttons.link("contacts-wrong", texts.get("contacts.wrong"), wrong));
        startAt(send);
    }
}
