package dev.ecps.idp.address;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;

/** The host a request names. One that can't be read is refused with 400 by the server, before any gate. */
public final class HostName {
    private HostName() {}

    /** The host's name in lower case, without its port; empty if the request names none. */
    public static Optional<String> of(HttpServerRequest request) {
        return Optional.ofNullable(request.authority())
                .map(authority -> authority.host().toLowerCase(Locale.ROOT));
    }
}
