package dev.ecps.idp.oidc.logout;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** A provider with short patience, one that drops {@code state} and knows the old parameter. */
public class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<String, String>();
        settings.put("ecps.logout.return-state", "false");
        settings.put("ecps.logout.accept-redirect-uri", "true");
        settings.put("ecps.logout.frontchannel-wait", "PT0.5S");
        settings.put("ecps.logout.backchannel.tries", "2");
        settings.put("ecps.logout.backchannel.backoff", "PT0.01S");
        settings.put("ecps.logout.backchannel.timeout", "PT1S");
        settings.put("ecps.logout.backchannel.kept", "20");
        return settings;
    }
}
