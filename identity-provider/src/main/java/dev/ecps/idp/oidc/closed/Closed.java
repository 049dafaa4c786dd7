package dev.ecps.idp.oidc.closed;

import dev.ecps.idp.oidc.protocol.OAuthError;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;

/** The refusal of an endpoint that is closed, in the form of RFC 6749 §5.2. */
final class Closed {
    private Closed() {}

    static Response because(int status, OAuthError error, String description) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache")
                .entity(new TreeMap<>(Map.of("error", error.wire(), "error_description", description)))
                .build();
    }
}
