package dev.ecps.idp.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Two public hosts with https, neither of which this machine can reach. */
public class PublicHosts implements QuarkusTestProfile {
    /** Opens the sandbox, which is closed under public names. */
    public static final String KEY = "test-key-4821";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ecps.issuer", "https://auth.psc.test/auth/realms/esante-wallet",
                "ecps.wallet-url", "https://wallet.psc.test",
                "ecps.sandbox.key", KEY);
    }
}
