package dev.ecps.idp.franceconnect;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.ecps.idp.franceconnect.partner.Partner;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a service asks, checked.
 *
 * @param partner who asks
 * @param redirectUri where the answer goes; registered
 * @param claims what it wants to know
 * @param challenge of PKCE, with S256, if it uses it
 */
record Ask(
        Partner partner,
        URI redirectUri,
        State state,
        Nonce nonce,
        Scope scope,
        Set<String> claims,
        Optional<CodeChallenge> challenge) {
    private static final int ROOM = 1_000;

    /** How much room it takes on a shelf, at least 1: services choose how long it is, and strangers speak for them. */
    int weight() {
        return 1 + (state.getValue().length() + nonce.getValue().length()) / ROOM;
    }

    URI answer(AuthorizationCode code) {
        return new AuthenticationSuccessResponse(redirectUri, code, null, null, state, null, ResponseMode.QUERY)
                .toURI();
    }

    URI refusal(ErrorObject error) {
        return new AuthenticationErrorResponse(redirectUri, error, state, ResponseMode.QUERY).toURI();
    }
}
