package dev.ecps.desktop.login;

import dev.ecps.desktop.controls.Icon;
import dev.ecps.wire.challenge.AnswerTaken;

/** How a login request ended for this phone. */
public enum LoginOutcome {
    APPROVED(Icon.CHECK, "badge-good"),
    WRONG_NUMBER(Icon.CROSS, "badge-bad"),
    DECLINED(Icon.CROSS, "badge-bad"),
    /** Too old, answered elsewhere, or replaced by a newer one. */
    OVER(Icon.CLOCK, "badge-wait");

    private final Icon icon;
    private final String look;

    LoginOutcome(Icon icon, String look) {
        this.icon = icon;
        this.look = look;
    }

    static LoginOutcome of(AnswerTaken.Outcome taken) {
        return switch (taken) {
            case APPROVED -> APPROVED;
            case WRONG_NUMBER -> WRONG_NUMBER;
        };
    }

    Icon icon() {
        return icon;
    }

    String look() {
        return look;
    }

    String titleKey() {
        return "outcome." + name() + ".title";
    }

    String textKey() {
        return "outcome." + name() + ".text";
    }
}
