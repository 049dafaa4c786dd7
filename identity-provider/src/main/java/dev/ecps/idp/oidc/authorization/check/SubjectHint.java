package dev.ecps.idp.oidc.authorization.check;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.authorization.check.AuthorizationRefusal.Redirect;
import dev.ecps.idp.oidc.keys.TokenSigner;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.profile.ProfileConfig;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Who should log in, if the client says so: by {@code id_token_hint}, expired or not, or by the {@code sub} of
 * {@code claims}. Where that is not heeded, nothing is read and nothing refused, as in a stock Keycloak.
 */
@Singleton
class SubjectHint {
    private final TokenSigner signer;
    private final Addresses addresses;
    private final boolean heeded;

    SubjectHint(TokenSigner signer, Addresses addresses, CheckConfig config, ProfileConfig profile) {
        this.signer = signer;
        this.addresses = addresses;
        this.heeded = profile.profile().enforces(config.subjectHeeded());
    }

    Optional<AuthorizationRefusal> refusalOf(Parameters request) {
        boolean good = !heeded
                || request.nonEmpty("id_token_hint")
                        .map(hint -> subject(hint).isPresent())
                        .orElse(true);
        return good
                ? Optional.empty()
                : Optional.of(new Redirect(
                        OAuthError.INVALID_REQUEST,
                        Optional.of("Invalid parameter: id_token_hint (it must be an ID token of this provider)")));
    }

    Optional<String> of(Parameters request) {
        if (!heeded) return Optional.empty();
        return request.nonEmpty("id_token_hint")
                .flatMap(this::subject)
                .or(() -> ClaimsParameter.of(request).flatMap(ClaimsParameter::subject));
    }

    private Optional<String> subject(String hint) {
        return signer.readPublic(hint)
                .filter(claims -> "ID".equals(claims.get("typ")))
                .filter(claims -> addresses.issuer().equals(claims.get("iss")))
                .map(claims -> String.valueOf(claims.get("sub")));
    }
}
