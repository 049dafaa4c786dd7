package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.oidc.ciba.check.PingMode;
import dev.ecps.idp.oidc.ciba.check.SignedRequests;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of CIBA works here, as a metadata document tells it (CIBA Core §4). */
@Singleton
public class CibaAbilities {
    private final PingMode ping;
    private final SignedRequests signed;

    CibaAbilities(PingMode ping, SignedRequests signed) {
        this.ping = ping;
        this.signed = signed;
    }

    /** @param endpoint the address of the backchannel authentication endpoint */
    public Map<String, Object> metadata(String endpoint) {
        var members = new LinkedHashMap<String, Object>();
        members.put("backchannel_authentication_endpoint", endpoint);
        members.put("backchannel_token_delivery_modes_supported", modes());
        if (!signed.algorithms().isEmpty()) {
            members.put("backchannel_authentication_request_signing_alg_values_supported", signed.algorithms());
        }
        members.put("backchannel_user_code_parameter_supported", false);
        return members;
    }

    private List<String> modes() {
        return ping.offered() ? List.of("poll", "ping") : List.of("poll");
    }
}
