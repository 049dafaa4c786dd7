package dev.ecps.idp.oidc.authorization.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an answer travels to the client; with JWT it is one signed member, {@code response} (JARM). */
public enum ResponseMode {
    QUERY,
    FRAGMENT,
    FORM_POST,
    QUERY_JWT,
    FRAGMENT_JWT,
    FORM_POST_JWT;

    /** The mode of this name, capitals counting; {@code jwt} is the signed form of what is usual for the type. */
    static Optional<ResponseMode> of(String name, Optional<ResponseType> type) {
        if (name.equals("jwt")) return Optional.of(usual(type) == FRAGMENT ? FRAGMENT_JWT : QUERY_JWT);
        return Arrays.stream(values()).filter(mode -> mode.wire().equals(name)).findFirst();
    }

    /** What is meant when no mode is named (OAuth 2.0 Multiple Response Type Encoding Practices §2.1). */
    static ResponseMode usual(Optional<ResponseType> type) {
        return type.filter(ResponseType::implicit).isPresent() ? FRAGMENT : QUERY;
    }

    /** Whether the answer goes behind a {@code #}. */
    public boolean inFragment() {
        return this == FRAGMENT || this == FRAGMENT_JWT;
    }

    /** Whether the browser posts the answer as a form. */
    public boolean posted() {
        return this == FORM_POST || this == FORM_POST_JWT;
    }

    /** Whether the answer is signed as a whole. */
    public boolean signed() {
        return this == QUERY_JWT || this == FRAGMENT_JWT || this == FORM_POST_JWT;
    }

    private String wire() {
        return name().toLowerCase(Locale.ROOT).replace("_jwt", ".jwt");
    }
}
