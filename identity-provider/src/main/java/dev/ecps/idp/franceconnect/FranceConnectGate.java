package dev.ecps.idp.franceconnect;

import dev.ecps.idp.address.PathPrefix;
import dev.ecps.idp.setting.Setting;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stands before FranceConnect while it is switched off, and answers 404. */
@Singleton
final class FranceConnectGate {
    private static final PathPrefix ROOT = new PathPrefix(FranceConnectPaths.ROOT);
    private static final int BEFORE_WHAT_IT_GUARDS = Integer.MAX_VALUE - 1;
    private static final int LONGEST_STATE = 100;

    private final FranceConnectConfig config;

    FranceConnectGate(FranceConnectConfig config) {
        this.config = config;
    }

    void stand(@Observes Filters filters) {
        Setting.positive("ecps.franceconnect.interaction-life", config.interactionLife());
        Setting.positive("ecps.franceconnect.code-life", config.codeLife());
        Setting.positive("ecps.franceconnect.token-life", config.tokenLife());
        Setting.within("ecps.franceconnect.shortest-state", config.shortestState(), 1, LONGEST_STATE);
        if (!config.enabled()) filters.register(FranceConnectGate::meet, BEFORE_WHAT_IT_GUARDS);
    }

    private static void meet(RoutingContext caller) {
        if (!ROOT.covers(caller)) caller.next();
        else
            caller.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "text/plain;charset=UTF-8")
                    .end("Nothing stands at this address.");
    }
}
