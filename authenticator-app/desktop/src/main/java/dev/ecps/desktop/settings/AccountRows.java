package dev.ecps.desktop.settings;

import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;
import javafx.scene.Node;

/** What « Compte » offers, depending on where the phone stands. */
public final class AccountRows {
    private AccountRows() {}

    /** The phone has no e-CPS. */
    public static Node none(Texts texts) {
        return Words.note(texts.get("settings.account.none"));
    }

    /** An activation is under way. */
    public static Node activating(Texts texts, Runnable abandon) {
        return Buttons.grave("abandon", texts.get("settings.account.abandon"), abandon);
    }

    /** The e-CPS is active. */
    public static Node activated(Texts texts, Runnable delete) {
        return Buttons.grave("delete", texts.get("settings.delete"), delete);
    }
}
