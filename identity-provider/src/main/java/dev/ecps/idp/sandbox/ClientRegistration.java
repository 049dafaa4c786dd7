package dev.ecps.idp.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A relying party to be registered, with the names of RFC 7591 §2. Members that the provider does not know are ignored,
 * as that section asks.
 *
 * @param clientId 1 to 200 printable ASCII characters; drawn if left out
 * @param clientSecret 1 to 200 printable ASCII characters; drawn if left out
 * @param clientName what the phone shows; the {@code client_id} if left out
 * @param redirectUris 1 to 50, absolute, without fragment
 * @param postLogoutRedirectUris 0 to 50; the redirect URIs if left out
 * @param backchannelLogoutUri absolute, without fragment; none if left out
 * @param frontchannelLogoutUri absolute, without fragment; none if left out
 * @param tokenEndpointAuthMethod {@code client_secret_basic} or {@code client_secret_post}; both work
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ClientRegistration(
        @JsonProperty("client_id") @Nullable String clientId,

        @JsonProperty("client_secret") @Nullable String clientSecret,

        @JsonProperty("client_name") @Nullable String clientName,

        @JsonProperty("redirect_uris")
        @Schema(required = true, examples = "[\"http://localhost:3000/callback\"]")
        @Nullable
        List<@Nullable String> redirectUris,

        @JsonProperty("post_logout_redirect_uris") @Nullable List<@Nullable String> postLogoutRedirectUris,

        @JsonProperty("backchannel_logout_uri") @Nullable String backchannelLogoutUri,

        @JsonProperty("frontchannel_logout_uri") @Nullable String frontchannelLogoutUri,

        @JsonProperty("token_endpoint_auth_method") @Nullable
        String tokenEndpointAuthMethod) {

    @Override
    public String toString() {
        return "ClientRegistration[…]";
    }
}
