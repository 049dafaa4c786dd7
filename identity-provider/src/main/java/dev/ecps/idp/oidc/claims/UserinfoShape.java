package dev.ecps.idp.oidc.claims;

import java.util.Optional;
import java.util.function.Function;

/** The userinfo document as it was at the time of a public capture. */
public enum UserinfoShape {
    /** {@code codeCivilite} and {@code codeGenreActivite} at the top level. */
    NOVEMBER_2023(false, true, true, Optional::of),
    /** {@code codeCivilite} still within {@code SubjectRefPro}; the {@code codeGenreActivite} of an activity is empty. */
    FEBRUARY_2023(false, true, false, kind -> Optional.of("")),
    /** {@code email_verified}, and neither {@code otherIds} nor {@code codeGenreActivite}. */
    AUGUST_2021(true, false, false, kind -> Optional.empty());

    private final boolean emailVerified;
    private final boolean otherIds;
    private final boolean kindAndCivilityOnTop;
    private final Function<String, Optional<String>> kindOfActivity;

    UserinfoShape(
            boolean emailVerified,
            boolean otherIds,
            boolean kindAndCivilityOnTop,
            Function<String, Optional<String>> kindOfActivity) {
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

    /** What is told of an activity's kind; nothing where an activity has no such member. */
    Optional<String> kindOfActivity(String code) {
        return kindOfActivity.apply(code);
    }
}
