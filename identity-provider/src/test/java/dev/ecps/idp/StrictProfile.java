package dev.ecps.idp;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The profile strict, with the switches for an older PSC, and with polls that are held. */
public final class StrictProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ecps.profile", "strict",
                "ecps.ciba.long-poll", "PT20S",
                "ecps.ciba.long-polls-per-client", "40",
                "ecps.authorization.iss-in-answer", "false",
                "ecps.authorization.session-state-in-answer", "false",
                "ecps.authorization.request-objects", "ignore");
    }
}
