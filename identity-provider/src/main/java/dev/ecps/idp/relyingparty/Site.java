package dev.ecps.idp.relyingparty;

/**
 * The addresses of a relying party, as paths below the wallet.
 *
 * @param root its front door, open to everybody; where a logout leads
 * @param space where it is entered: also the redirect URI
 * @param refused where who comes back with an error is led
 * @param logout takes a POST
 */
public record Site(String root, String space, String refused, String logout) {
    /** With the usual names below this root, which is in lower case and has no slash behind. */
    public static Site at(String root) {
        return new Site(root, root + "/espace", root + "/refus", root + "/deconnexion");
    }
}
