package dev.ecps.idp.oidc.session;

/** How the practitioner proved who they are; the {@code authMode} claim. */
public enum AuthMode {
    /** With the e-CPS on a phone. */
    MOBILE,
    /** With a CPx card. */
    CARD
}
