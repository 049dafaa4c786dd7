package dev.ecps.desktop.controls;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The digits typed so far on a {@link PinPad}. When the last one comes, they are handed over and forgotten. */
public final class PinEntry {
    private final int length;
    private final Consumer<String> whenComplete;
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");

    /**
     * @param length number of digits, at least 1
     * @param whenComplete gets exactly {@code length} digits
     */
    public PinEntry(int length, Consumer<String> whenComplete) {
        if (length < 1) throw new IllegalArgumentException("length must be at least 1");
        this.length = length;
        this.whenComplete = whenComplete;
    }

    public int length() {
        return length;
    }

    /** Never longer than {@code length - 1} once a change is over. */
    public ReadOnlyStringProperty typed() {
        return typed.getReadOnlyProperty();
    }

    /** Adds a digit; anything else is not heard. */
    public void type(char key) {
        if (key < '0' || key > '9') return;
        String digits = typed.get() + key;
        typed.set(digits);
        if (digits.length() == length) {
            typed.set("");
            whenComplete.accept(digits);
        }
    }

    /** Takes the last digit back, if there is one. */
    public void erase() {
        String digits = typed.get();
        if (!digits.isEmpty()) typed.set(digits.substring(0, digits.length() - 1));
    }

    /** Forgets what was typed. */
    public void clear() {
        typed.set("");
    }
}
