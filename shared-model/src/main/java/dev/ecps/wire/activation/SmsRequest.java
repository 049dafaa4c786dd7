package dev.ecps.wire.activation;

import java.util.regex.Pattern;

/**
 * Asks for the activation code by SMS.
 *
 * @param tag 11 characters of base64url, drawn by the phone for this SMS and repeated on its last line, so that the
 *     phone finds its own SMS among others and reads the code by itself (as Android's SMS retriever does)
 */
public record SmsRequest(String tag) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{11}");

    /** @throws IllegalArgumentException unless the tag has the shape above */
    public SmsRequest {
        if (tag == null || !SHAPE.matcher(tag).matches()) {
            throw new IllegalArgumentException("tag must be 11 characters of base64url");
        }
    }

    @Override
    public String toString() {
        return "SmsRequest[…]";
    }
}
