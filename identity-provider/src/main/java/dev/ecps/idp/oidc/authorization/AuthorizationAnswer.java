package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.protocol.OAuthError;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Builds the address that carries the answer back to the client (RFC 6749 §4.1.2, RFC 9207). */
final class AuthorizationAnswer {
    private final String redirectUri;
    private final boolean fragment;
    private final Map<String, String> members = new LinkedHashMap<>();

    AuthorizationAnswer(String redirectUri, boolean fragment) {
        this.redirectUri = redirectUri;
        this.fragment = fragment;
    }

    static AuthorizationAnswer to(AuthorizationRequest request) {
        return new AuthorizationAnswer(request.redirectUri(), request.fragment()).with("state", request.state());
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

    URI uri() {
        var answer = members.entrySet().stream()
                .map(member -> member.getKey() + "=" + URLEncoder.encode(member.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var separator = fragment ? "#" : redirectUri.contains("?") ? "&" : "?";
        return URI.create(redirectUri + separator + answer);
    }
}
