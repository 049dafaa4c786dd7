package dev.ecps.phone.pin;

import dev.ecps.phone.problem.PhoneException;

/** This PIN can't be chosen; nothing was sent. */
public final class PinRefused extends PhoneException {
    private static final long serialVersionUID = 1L;

    private final PinFlaw flaw;

    public PinRefused(PinFlaw flaw) {
        super("this PIN can't be chosen: " + flaw, null);
        this.flaw = flaw;
    }

    /** Why not. */
    public PinFlaw flaw() {
        return flaw;
    }

    @Override
    public String textKey() {
        return "pin." + flaw.name();
    }
}
