package dev.ecps.idp.franceconnect;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import dev.ecps.idp.franceconnect.partner.Partners;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization request must pass. What is badly formed is a page (FranceConnect's {@code Y000400}), and nobody is
 * sent anywhere; what is well formed and can't be done is told to the service.
 */
@Singleton
class AskChecks {
    private static final ACR EIDAS1 = new ACR("eidas1");
    private static final int LONGEST_STATE = 2_000;
    private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Partners partners;
    private final FranceConnectConfig config;

    AskChecks(Partners partners, FranceConnectConfig config) {
        this.partners = partners;
        this.config = config;
    }

    /** What came of it. */
    sealed interface Verdict {
        record Good(Ask ask) implements Verdict {}

        /** @param reason for whoever builds the service, in English */
        record Page(String reason) implements Verdict {}

        record Told(Ask ask, ErrorObject error) implements Verdict {}
    }

    Verdict of(Map<String, List<String>> parameters) {
        if (parameters.values().stream().anyMatch(values -> values.size() > 1)) return page("a parameter is repeated");
        var partner = first(parameters, "client_id").flatMap(partners::of);
        if (partner.isEmpty()) return page("client_id is missing or unknown");
        var uri = first(parameters, "redirect_uri")
                .filter(it -> partner.get().redirectUris().contains(it));
        if (uri.isEmpty()) return page("redirect_uri is missing or not registered for this service");
        try {
            var request = AuthenticationRequest.parse(parameters);
            var fault = fault(request);
            if (fault.isPresent()) return page(fault.get());
            var ask = new Ask(
                    partner.get(),
                    request.getRedirectionURI(),
                    request.getState(),
                    request.getNonce(),
                    request.getScope(),
                    Scopes.claims(request.getScope()),
                    Optional.ofNullable(request.getCodeChallenge()));
            return refusal(request)
                    .<Verdict>map(error -> new Verdict.Told(ask, error))
                    .orElse(new Verdict.Good(ask));
        } catch (ParseException e) {
            return page("the request is no OpenID authentication request: " + e.getMessage());
        }
    }

    private static Verdict page(String reason) {
        return new Verdict.Page(reason);
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private Optional<String> fault(AuthenticationRequest request) {
        return Stream.of(
                        unless(ResponseType.CODE.equals(request.getResponseType()), "response_type must be code"),
                        unless(List.of(EIDAS1).equals(request.getACRValues()), "acr_values must be eidas1"),
                        unless(
                                longEnough(request.getState()),
                                "state must have at least " + config.shortestState() + " characters"),
                        unless(
                                longEnough(request.getNonce()),
                                "nonce must have at least " + config.shortestState() + " characters"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean longEnough(@Nullable Identifier value) {
        if (value == null) return false;
        int length = value.getValue().length();
        return length >= config.shortestState() && length <= LONGEST_STATE;
    }

    private static Optional<String> unless(boolean good, String fault) {
        return good ? Optional.empty() : Optional.of(fault);
    }

    private static Optional<ErrorObject> refusal(AuthenticationRequest request) {
        if (request.getRequestObject() != null) return Optional.of(OAuth2Error.REQUEST_NOT_SUPPORTED);
        if (request.getRequestURI() != null) return Optional.of(OAuth2Error.REQUEST_URI_NOT_SUPPORTED);
        if (request.getResponseMode() != null && !request.getResponseMode().equals(ResponseMode.QUERY)) {
            return Optional.of(OAuth2Error.INVALID_REQUEST.setDescription("response_mode must be query"));
        }
        if (!Scopes.known(request.getScope())) return Optional.of(OAuth2Error.INVALID_SCOPE);
        var pkce = refusalOfPkce(request);
        if (pkce.isPresent()) return pkce;
        var prompt = request.getPrompt();
        if (prompt != null && prompt.contains(Prompt.Type.NONE)) return Optional.of(OIDCError.LOGIN_REQUIRED);
        return Optional.empty();
    }

    private static Optional<ErrorObject> refusalOfPkce(AuthenticationRequest request) {
        var challenge = request.getCodeChallenge();
        if (challenge == null) return Optional.empty();
        if (!CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
            return Optional.of(OAuth2Error.INVALID_REQUEST.setDescription("code_challenge_method must be S256"));
        }
        if (DIGEST.matcher(challenge.getValue()).matches()) return Optional.empty();
        return Optional.of(
                OAuth2Error.INVALID_REQUEST.setDescription("code_challenge must be 43 base64url characters"));
    }
}
