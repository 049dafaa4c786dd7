package dev.ecps.phone.cli.fleet;

import java.util.Locale;

/** How the phones of a fleet get their e-CPS. */
public enum Creation {
    /** Each through the real activation: mail, link, SMS, code. */
    ACTIVATION,
    /** Registered by the hundred through the sandbox. */
    BULK;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
