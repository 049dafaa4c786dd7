package dev.ecps.idp.oidc.authorization.check;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.claims.ClaimRequirement;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSetRequest;
import dev.ecps.idp.oidc.protocol.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * The parameter {@code claims} (OpenID Connect Core §5.5). PSC's ID token always has {@code acr} and {@code auth_time},
 * so that asking for them changes nothing; only an {@code acr} that must be and can't be is refused.
 *
 * @param wanted what was asked for the ID token
 */
record ClaimsParameter(Optional<ClaimsSetRequest> wanted) {
    /** Empty if what was sent is no request for claims; no parameter is an empty request. */
    static Optional<ClaimsParameter> of(Parameters sent) {
        var text = sent.nonEmpty("claims");
        if (text.isEmpty()) return Optional.of(new ClaimsParameter(Optional.empty()));
        try {
            return Optional.of(new ClaimsParameter(
                    Optional.ofNullable(OIDCClaimsRequest.parse(text.get()).getIDTokenClaimsRequest())));
        } catch (ParseException | RuntimeException malformed) {
            return Optional.empty();
        }
    }

    /** The {@code acr} values of which the ID token must have one; empty if any will do. */
    List<String> essentialAcrs() {
        return entry("acr")
                .filter(entry -> entry.getClaimRequirement() == ClaimRequirement.ESSENTIAL)
                .map(ClaimsParameter::values)
                .orElse(List.of());
    }

    /** The one subject that may log in, if the client names one. */
    Optional<String> subject() {
        return entry("sub").map(ClaimsSetRequest.Entry::getValueAsString);
    }

    private Optional<ClaimsSetRequest.Entry> entry(String claim) {
        return wanted.flatMap(request -> Optional.ofNullable(request.get(claim)));
    }

    private static List<String> values(ClaimsSetRequest.Entry entry) {
        var several = Optional.ofNullable(entry.getValuesAsListOfStrings()).orElse(List.of());
        return Optional.ofNullable(entry.getValueAsString()).map(List::of).orElse(several);
    }
}
