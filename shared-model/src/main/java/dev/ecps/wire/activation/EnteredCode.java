package dev.ecps.wire.activation;

/**
 * The code from the SMS, read by itself or typed; or the one that the management portal shows.
 *
 * @param code digits
 */
public record EnteredCode(String code) {
    @Override
    public String toString() {
        return "EnteredCode[…]";
    }
}
