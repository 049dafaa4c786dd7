package dev.ecps.idp.oidc.ciba.check;

/** What a client hears of practitioners who can't be asked: unknown, without an e-CPS, blocked or expired. */
public enum Unreachable {
    /** Unknown ones are an invalid user, the others can't be reached: as a stock Keycloak tells it. */
    TOLD,
    /** {@code unknown_user_id} for all of them, after the same time. */
    ALIKE,
    /** Nothing: the login waits, and times out. */
    PENDING
}
