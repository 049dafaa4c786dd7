package dev.ecps.idp.start;

import dev.ecps.idp.selfcheck.Line;
import dev.ecps.idp.selfcheck.SelfChecks;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Follows the provider's start. */
@Singleton
class Start {
    private static final Logger LOG = Logger.getLogger(Start.class);

    private final StartConfig config;
    private final SelfChecks checks;
    private final HttpServer server;

    Start(StartConfig config, SelfChecks checks, HttpServer server) {
        this.config = config;
        this.checks = checks;
        this.server = server;
    }

    void tieToParent(@Observes StartupEvent started) {
        if (!config.exitWithParent()) return;
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(Quarkus::asyncExit));
    }

    /** When it listens, since the port may have been drawn. */
    void tell(@ObservesAsync HttpServerStart listening) {
        var lines = checks.lines();
        var facts = lines.stream()
                .filter(line -> !line.warns())
                .map(line -> "%n  %-14s %s".formatted(line.what(), line.says()))
                .collect(Collectors.joining());
        LOG.info("Unofficial e-CPS simulator, invented people only." + facts);
        lines.stream()
                .filter(Line::warns)
                .forEach(line -> LOG.warn(line.what() + ": " + line.says() + " " + line.remedy()));
    }

    void tellHttps(@ObservesAsync HttpsServerStart listening) {
        LOG.infof("Https, with or without a client certificate: https://localhost:%d", server.getSecurePort());
    }
}
