package dev.ecps.idp.franceconnect;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import dev.ecps.idp.franceconnect.partner.Partner;
import dev.ecps.idp.franceconnect.partner.Partners;
import dev.ecps.idp.page.PageAnswer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Logout asked by a service (OpenID Connect RP-Initiated Logout). There is no session to end, since each visit
 * identifies anew; the browser is led on, to a registered address only.
 */
@Path(FranceConnectPaths.API + FranceConnectPaths.SESSION_END)
@Blocking
class SessionEndEndpoint {
    private final Partners partners;
    private final FranceConnectKeys keys;
    private final InteractionViews views;

    SessionEndEndpoint(Partners partners, FranceConnectKeys keys, InteractionViews views) {
        this.partners = partners;
        this.keys = keys;
        this.views = views;
    }

    @GET
    public Response end(UriInfo uri, HttpHeaders headers) {
        return target(Map.copyOf(uri.getQueryParameters()))
                .map(to -> PageAnswer.goTo(to).build())
                .orElseGet(() -> views.refused(
                        "id_token_hint, state and a registered post_logout_redirect_uri are required", headers));
    }

    private Optional<String> target(Map<String, List<String>> parameters) {
        if (parameters.values().stream().anyMatch(values -> values.size() > 1)) return Optional.empty();
        try {
            var request = LogoutRequest.parse(parameters);
            var to = Optional.ofNullable(request.getPostLogoutRedirectionURI());
            var state = Optional.ofNullable(request.getState());
            if (to.isEmpty()
                    || state.isEmpty()
                    || partner(request)
                            .filter(it -> it.postLogoutRedirectUris()
                                    .contains(to.get().toString()))
                            .isEmpty()) return Optional.empty();
            return Optional.of(UriBuilder.fromUri(to.get())
                    .queryParam("state", "{state}")
                    .build(state.get().getValue())
                    .toString());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Partner> partner(LogoutRequest request) {
        if (!(request.getIDTokenHint() instanceof SignedJWT hint)) return Optional.empty();
        return keys.read(hint)
                .filter(claims -> claims.getAudience().size() == 1)
                .flatMap(claims -> partners.of(claims.getAudience().get(0)));
    }
}
