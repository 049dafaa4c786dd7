package dev.ecps.idp.https;

import dev.ecps.idp.selfcheck.Line;
import dev.ecps.idp.selfcheck.SelfCheck;
import io.quarkus.vertx.http.HttpServer;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells where https is. */
@Singleton
@Priority(95)
class HttpsCheck implements SelfCheck {
    private final HttpsConfig config;
    private final HttpServer server;

    HttpsCheck(HttpsConfig config, HttpServer server) {
        this.config = config;
        this.server = server;
    }

    @Override
    public List<Line> lines() {
        if (config.port().isEmpty()) return List.of();
        return List.of(Line.fact(
                "Https", "https://localhost:" + server.getSecurePort() + ", with or without a client certificate"));
    }
}
