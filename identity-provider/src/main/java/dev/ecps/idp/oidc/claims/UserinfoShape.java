package dev.ecps.idp.oidc.claims;

/** The userinfo document as it was at the time of a public capture. */
public enum UserinfoShape {
    /** {@code codeCivilite} and {@code codeGenreActivite} at the top level. */
    NOVEMBER_2023(false, true, true, true),
    /** {@code codeCivilite} still within {@code SubjectRefPro}. */
    FEBRUARY_2023(false, true, false, true),
    /** {@code email_verified}, and neither {@code otherIds} nor {@code codeGenreActivite}. */
    AUGUST_2021(true, false, false, false);

    private final boolean emailVerified;
    private final boolean otherIds;
    private final boolean kindAndCivilityOnTop;
    private final boolean kindOfActivity;

    UserinfoShape(boolean emailVerified, boolean otherIds, boolean kindAndCivilityOnTop, boolean kindOfActivity) {
        this.emailVerified = emailVerified;
        this.otherIds = otherIds;
        this.kindAndCivilityOnTop = kindAndCivilityOnTop;
        this.kindOfActivity = kindOfActivity;
    }

    boolean emailVerified() {
        return emailVerified;
    }

    boolean otherIds() {
        return otherIds;
    }

    /** {@code authMode} came together with {@code otherIds}. */
    boolean authMode() {
        return otherIds;
    }

    boolean kindAndCivilityOnTop() {
        return kindAndCivilityOnTop;
    }

    boolean kindOfActivity() {
        return kindOfActivity;
    }
}
