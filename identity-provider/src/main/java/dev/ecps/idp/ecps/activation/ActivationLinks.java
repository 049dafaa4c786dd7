package dev.ecps.idp.ecps.activation;

import dev.ecps.idp.address.Addresses;
import jakarta.inject.Singleton;

/** The link in the mail, and in its QR code: {@code {wallet}/activation/{token}}. */
@Singleton
class ActivationLinks {
    static final String PATH = "/activation";

    private final Addresses addresses;

    ActivationLinks(Addresses addresses) {
        this.addresses = addresses;
    }

    String to(String token) {
        return addresses.wallet() + PATH + "/" + token;
    }

    /**
     * The token in what a phone read; whatever host it names, since a phone may reach the provider under another. A
     * text without one yields itself, which no activation knows.
     */
    String tokenIn(String link) {
        var text = link.strip();
        int at = text.lastIndexOf(PATH + "/");
        return at < 0 ? text : text.substring(at + PATH.length() + 1);
    }
}
