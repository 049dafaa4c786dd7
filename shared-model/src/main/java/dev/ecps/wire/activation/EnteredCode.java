package dev.ecps.wire.activation;

/**
 * The code from the SMS, read by itself or typed.
 *
 * @param code digits
 */
public record EnteredCode(String code) {
    @Override
    public String toString() {
        return "EnteredCode[…]";
    }
}
