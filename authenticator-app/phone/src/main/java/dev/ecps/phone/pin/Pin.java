package dev.ecps.phone.pin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * What the holder typed as « mot de passe » of the e-CPS: four digits, unless the provider has other rules. It may hold
 * anything else as well; {@code ChoosingPin.flawOf} tells. It is never stored, printed or sent.
 */
public final class Pin {
    private final String typed;

    private Pin(String typed) {
        this.typed = typed;
    }

    /** @throws NullPointerException if there is no text */
    public static Pin of(String typed) {
        return new Pin(Objects.requireNonNull(typed));
    }

    String typed() {
        return typed;
    }

    byte[] bytes() {
        return typed.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pin && MessageDigest.isEqual(bytes(), ((Pin) other).bytes());
    }

    /** The same for each PIN: a hash of four digits would tell them. */
    @Override
    public int hashCode() {
        return Pin.class.hashCode();
    }

    @Override
    public String toString() {
        return "Pin[…]";
    }
}
