package dev.ecps.idp.oidc.ciba.check;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.ClientRequests;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.profile.ProfileConfig;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests whose parameters stand in a JWT that the client signed (CIBA Core §7.1.1). */
@Singleton
public class SignedRequests {
    /** About the JWT, or about the client's authentication. */
    private static final Set<String> NO_PARAMETERS = Set.of("iss", "aud", "exp", "iat", "nbf", "jti");

    private static final Set<String> OUTSIDE =
            Set.of("request", "client_id", "client_secret", "client_assertion", "client_assertion_type");

    private final ClientRequests requests;
    private final boolean taken;

    SignedRequests(ClientRequests requests, CheckConfig config, ProfileConfig profile) {
        this.requests = requests;
        this.taken = profile.profile().enforces(config.signedRequests());
    }

    /** What they may be signed with; empty if none is taken. */
    public List<String> algorithms() {
        return taken ? requests.algorithms() : List.of();
    }

    /**
     * The parameters, wherever they stand.
     *
     * @throws OAuthRefusal if there is a signed request that is not taken, or that does not stand alone
     */
    public Parameters parameters(Client client, Parameters form) {
        var request = form.first("request");
        if (request.isEmpty() || !BackchannelChecks.mayUse(client)) return form;
        if (!taken) throw refused("Signed requests are not supported: send plain parameters");
        if (!OUTSIDE.containsAll(form.values().keySet())) {
            throw refused("All parameters must stand in the signed request (CIBA Core section 7.1.1)");
        }
        if (form.anyRepeated()) throw refused("duplicated parameter");
        return inside(requests.read(request.get(), client));
    }

    private static Parameters inside(JWTClaimsSet claims) {
        Map<String, List<String>> parameters = new HashMap<>();
        claims.getClaims().forEach((name, value) -> {
            boolean plain = value instanceof String || value instanceof Number;
            if (plain && !NO_PARAMETERS.contains(name)) parameters.put(name, List.of(value.toString()));
        });
        return new Parameters(parameters);
    }

    private static OAuthRefusal refused(String description) {
        return new OAuthRefusal(OAuthError.INVALID_REQUEST, description);
    }
}
