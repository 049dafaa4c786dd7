package dev.ecps.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a login challenge; made by the provider, opaque to everyone else.
 *
 * @param value 16 to 64 characters of base64url
 */
public record ChallengeId(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** @throws IllegalArgumentException unless the text has the shape above */
    @JsonCreator
    public ChallengeId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a ChallengeId");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
