package dev.ecps.idp.start;

import dev.ecps.idp.address.Addresses;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Follows the provider's start. */
@Singleton
class Start {
    private static final Logger LOG = Logger.getLogger(Start.class);

    private final StartConfig config;
    private final Addresses addresses;

    Start(StartConfig config, Addresses addresses) {
        this.config = config;
        this.addresses = addresses;
    }

    void tieToParent(@Observes StartupEvent started) {
        if (!config.exitWithParent()) return;
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(Quarkus::asyncExit));
    }

    void tellAddresses(@ObservesAsync HttpServerStart listening) {
        var local = addresses.loopback();
        LOG.infof(
                "Unofficial e-CPS simulator, invented people only.%n  Issuer      %s%n  Discovery   %s%n"
                        + "  Outbox      %s%n  Sandbox API %s",
                addresses.issuer(),
                addresses.issuer() + "/.well-known/wallet-openid-configuration",
                local + "/sandbox/outbox",
                local + "/sandbox/api/openapi");
    }
}
