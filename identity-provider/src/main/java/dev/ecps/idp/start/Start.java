package dev.ecps.idp.start;

import dev.ecps.idp.address.Addresses;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Follows the provider's start. */
@Singleton
class Start {
    private static final Logger LOG = Logger.getLogger(Start.class);

    private final StartConfig config;
    private final Addresses addresses;
    private final HttpServer server;
    private final boolean sandbox;

    Start(
            StartConfig config,
            Addresses addresses,
            HttpServer server,
            @ConfigProperty(name = "ecps.sandbox.enabled", defaultValue = "true") boolean sandbox) {
        this.sandbox = sandbox;
        this.server = server;
        this.config = config;
        this.addresses = addresses;
    }

    void tieToParent(@Observes StartupEvent started) {
        if (!config.exitWithParent()) return;
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(Quarkus::asyncExit));
    }

    void tellAddresses(@ObservesAsync HttpServerStart listening) {
        var local = addresses.loopback();
        var rooms = sandbox
                ? "%n  Outbox      " + local + "/sandbox/outbox%n  Sandbox API " + local + "/sandbox/api/openapi"
                : "%n  The sandbox is switched off";
        LOG.infof(
                "Unofficial e-CPS simulator, invented people only.%n  Issuer      %s%n  Discovery   %s" + rooms,
                addresses.issuer(),
                addresses.issuer() + "/.well-known/wallet-openid-configuration");
    }

    void tellHttps(@ObservesAsync HttpsServerStart listening) {
        LOG.infof("Https, with or without a client certificate: https://localhost:%d", server.getSecurePort());
    }
}
