package dev.ecps.idp.start;

import dev.ecps.idp.https.HttpsConfig;
import dev.ecps.idp.selfcheck.Line;
import dev.ecps.idp.selfcheck.SelfChecks;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Follows the provider's start. */
@Singleton
class Start {
    private static final Logger LOG = Logger.getLogger(Start.class);

    private final StartConfig config;
    private final SelfChecks checks;
    /** How many ports are still to open. */
    private final AtomicInteger closed;

    Start(StartConfig config, SelfChecks checks, HttpsConfig https) {
        this.config = config;
        this.checks = checks;
        this.closed = new AtomicInteger(https.port().isPresent() ? 2 : 1);
    }

    void tieToParent(@Observes StartupEvent started) {
        if (!config.exitWithParent()) return;
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(Quarkus::asyncExit));
    }

    void heardHttp(@ObservesAsync HttpServerStart listening) {
        if (closed.decrementAndGet() == 0) tell();
    }

    void heardHttps(@ObservesAsync HttpsServerStart listening) {
        if (closed.decrementAndGet() == 0) tell();
    }

    /** When it listens, since a port may have been drawn. */
    private void tell() {
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
}
