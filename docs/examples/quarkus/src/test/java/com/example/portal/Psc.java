package com.example.portal;

import dev.ecps.testkit.Ecps;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the simulator before the application, which is told where it is, and hands it to the tests. */
public class Psc implements QuarkusTestResourceLifecycleManager {
    private Ecps ecps;

    @Override
    public Map<String, String> start() {
        ecps = Ecps.start();
        return Map.of(
                "psc.issuer", ecps.issuer().toString(),
                "psc.wallet", ecps.provider().toString(),
                "quarkus.oidc.client-id", ecps.client().id(),
                "quarkus.oidc.credentials.secret", ecps.client().secret());
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(ecps, new TestInjector.MatchesType(Ecps.class));
    }

    @Override
    public void stop() {
        if (ecps != null) ecps.close();
    }
}
