package dev.ecps.idp.oidc.logout.notice;

import java.util.Locale;

/** What ended a session. The first five are the ways real clients log out of PSC (domain facts: logout). */
public enum LogoutWay {
    /** {@code id_token_hint} and {@code post_logout_redirect_uri}: the browser is sent back. */
    HINT_AND_TARGET(true),
    /** No hint: the user was asked, and agreed. */
    USER_CONFIRMED(true),
    /** GET with {@code id_token_hint} alone, as servers do. */
    HINT_BY_GET(true),
    /** POST with {@code id_token_hint} alone, as servers do. */
    HINT_BY_POST(true),
    /** POST with a refresh token and the client's own credentials. */
    REFRESH_TOKEN(false),
    /** Somebody else logged in with the same browser. */
    ANOTHER_PERSON(false),
    /** « Me déconnecter de toutes les sessions », on the management portal. */
    EVERYWHERE(false);

    private final boolean page;

    LogoutWay(boolean page) {
        this.page = page;
    }

    /** Whether the answer is a page, which a browser may load frames in. */
    boolean hasPage() {
        return page;
    }

    /** As the sandbox names it: {@code hint-and-target}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
