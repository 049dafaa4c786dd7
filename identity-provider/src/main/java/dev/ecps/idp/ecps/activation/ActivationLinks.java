package dev.ecps.idp.ecps.activation;

import dev.ecps.idp.address.Addresses;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** The link in the mail, and in its QR code: {@code {wallet}/activation/{token}}. */
@Singleton
class ActivationLinks {
    static final String PATH = "/activation";
    /** Below {@link #PATH}: the QR code of the portal. */
    static final String CARD = "carte";

    private final Supplier<String> wallet;

    @Inject
    ActivationLinks(Addresses addresses) {
        this(addresses::wallet);
    }

    /** @param wallet where browsers meet the provider, without a trailing slash */
    ActivationLinks(Supplier<String> wallet) {
        this.wallet = wallet;
    }

    String to(String token) {
        return wallet.get() + PATH + "/" + token;
    }

    /** What the QR code on the portal says: {@code {wallet}/activation/carte/{token}}. */
    String onPortal(String token) {
        return wallet.get() + PATH + "/" + CARD + "/" + token;
    }

    /** As {@link #tokenIn}, for the QR code on the portal; that of a mail yields a text without token. */
    String tokenOnPortal(String link) {
        var text = link.strip();
        var before = PATH + "/" + CARD + "/";
        int at = text.lastIndexOf(before);
        return at < 0 ? text : text.substring(at + before.length());
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
