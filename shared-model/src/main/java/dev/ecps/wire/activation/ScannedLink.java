package dev.ecps.wire.activation;

/**
 * What the phone read in the QR code, or the link behind « Démarrer l'activation ».
 *
 * @param link the whole link, as it was read
 */
public record ScannedLink(String link) {
    @Override
    public String toString() {
        return "ScannedLink[…]";
    }
}
