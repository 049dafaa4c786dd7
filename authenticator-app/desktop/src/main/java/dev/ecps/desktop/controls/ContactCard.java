package dev.ecps.desktop.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A masked mail address and a masked phone number, as their owner recognises them. */
public final class ContactCard extends VBox {
    public ContactCard(String mail, String phone, Texts texts) {
        getStyleClass().addAll("card", "contact-card");
        getChildren()
                .addAll(
                        row(Icon.MAIL, "contact-mail", mail, texts.get("contacts.mail", mail)),
                        row(Icon.PHONE, "contact-phone", phone, texts.get("contacts.phone", phone)));
    }

    private static Node row(Icon icon, String id, String text, String spoken) {
        var label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setAccessibleText(spoken);
        var row = new HBox(Badge.of(icon), label);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("contact-row");
        return row;
    }
}
