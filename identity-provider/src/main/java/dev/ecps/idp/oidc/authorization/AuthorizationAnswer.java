package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.authorization.check.ResponseMode;
import dev.ecps.idp.oidc.protocol.OAuthError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a client is told at its redirect URI (RFC 6749 §4.1.2, RFC 9207), members in the order they were added. */
public final class AuthorizationAnswer {
    private final String client;
    private final String redirectUri;
    private final ResponseMode mode;
    private final Map<String, String> members = new LinkedHashMap<>();

    AuthorizationAnswer(String client, String redirectUri, ResponseMode mode) {
        this.client = client;
        this.redirectUri = redirectUri;
        this.mode = mode;
    }

    AuthorizationAnswer with(String name, String value) {
        members.put(name, value);
        return this;
    }

    AuthorizationAnswer with(String name, Optional<String> value) {
        value.ifPresent(present -> members.put(name, present));
        return this;
    }

    AuthorizationAnswer error(OAuthError error, Optional<String> description) {
        return with("error", error.wire()).with("error_description", description);
    }

    /** The same as one signed member. */
    AuthorizationAnswer signed(String jwt) {
        return new AuthorizationAnswer(client, redirectUri, mode).with("response", jwt);
    }

    String client() {
        return client;
    }

    String redirectUri() {
        return redirectUri;
    }

    ResponseMode mode() {
        return mode;
    }

    Map<String, String> members() {
        return Collections.unmodifiableMap(members);
    }

    /** The redirect URI with the answer in its query or fragment; what it had in its query stays. */
    String address() {
        var answer = members.entrySet().stream()
                .map(member -> member.getKey() + "=" + URLEncoder.encode(member.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var separator = mode.inFragment() ? "#" : redirectUri.contains("?") ? "&" : "?";
        return redirectUri + separator + answer;
    }
}
