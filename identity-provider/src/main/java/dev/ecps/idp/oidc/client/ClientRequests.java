package dev.ecps.idp.oidc.client;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.oidc.client.Credential.Method;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.List;

/** Requests that a client signed with one of its registered keys; each is good for one use. */
@Singleton
public class ClientRequests {
    private final Assertions assertions;

    ClientRequests(Assertions assertions) {
        this.assertions = assertions;
    }

    /** What they may be signed with. */
    public List<String> algorithms() {
        return Assertions.algorithms();
    }

    /**
     * What the request says.
     *
     * @throws OAuthRefusal {@code invalid_request} with the reason, if it is not this client's
     */
    public JWTClaimsSet read(String request, Client client) {
        if (client.credential().method() != Method.PRIVATE_KEY_JWT) throw refused("the client has no registered keys");
        var flaw =
                assertions.requestFlaw(request, client.id(), client.credential().kept());
        if (flaw.isPresent()) throw refused(flaw.get());
        try {
            return SignedJWT.parse(request).getJWTClaimsSet();
        } catch (ParseException e) {
            throw refused("it can't be read");
        }
    }

    private static OAuthRefusal refused(String why) {
        return new OAuthRefusal(OAuthError.INVALID_REQUEST, "The signed request is refused: " + why);
    }
}
