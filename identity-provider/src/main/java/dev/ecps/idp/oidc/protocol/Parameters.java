package dev.ecps.idp.oidc.protocol;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request, decoded, every occurrence kept: the checks decide what a repetition means.
 *
 * @param values each name with its values in the order they came
 */
public record Parameters(Map<String, List<String>> values) {
    /** @throws OAuthRefusal if there is a NUL in it: it means nothing anywhere, and not every database keeps it */
    public static Parameters of(MultivaluedMap<String, String> map) {
        var sent = new Parameters(Map.copyOf(map));
        if (sent.hasNul()) throw new OAuthRefusal(OAuthError.INVALID_REQUEST, "A parameter holds the character NUL");
        return sent;
    }

    private boolean hasNul() {
        return values.entrySet().stream()
                .anyMatch(sent ->
                        isNulIn(sent.getKey()) || sent.getValue().stream().anyMatch(Parameters::isNulIn));
    }

    private static boolean isNulIn(String text) {
        return text.indexOf('\0') >= 0;
    }

    /** The first value, if the parameter was sent at all; it may be empty. */
    public Optional<String> first(String name) {
        var sent = values.get(name);
        return sent == null || sent.isEmpty() ? Optional.empty() : Optional.of(sent.get(0));
    }

    /** The first value, unless it is absent or empty (RFC 6749 §3.1: an empty parameter counts as omitted). */
    public Optional<String> nonEmpty(String name) {
        return first(name).filter(value -> !value.isEmpty());
    }

    /** Whether this parameter was sent twice. */
    public boolean repeated(String name) {
        return values.getOrDefault(name, List.of()).size() > 1;
    }

    /** The value, if the parameter was sent exactly once; it may be empty. */
    public Optional<String> once(String name) {
        return first(name).filter(value -> values.get(name).size() == 1);
    }

    /** How many characters were sent, names and values together. */
    public int length() {
        return values.entrySet().stream()
                .mapToInt(sent -> sent.getValue().stream()
                        .mapToInt(value -> sent.getKey().length() + value.length())
                        .sum())
                .sum();
    }

    /** Whether any parameter was sent twice. */
    public boolean anyRepeated() {
        return values.values().stream().anyMatch(sent -> sent.size() > 1);
    }

    @Override
    public String toString() {
        return "Parameters" + values.keySet();
    }
}
