package dev.ecps.idp.call;

import java.util.Map;

/**
 * What is posted.
 *
 * @param address http or https
 * @param headers by their names, {@code Content-Type} among them
 * @param body in UTF-8
 */
public record Message(String address, Map<String, String> headers, String body) {
    /** Neither headers nor body: they may hold secrets. */
    @Override
    public String toString() {
        return "Message[" + address + "]";
    }
}
