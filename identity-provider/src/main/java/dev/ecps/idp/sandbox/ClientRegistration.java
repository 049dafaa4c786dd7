package dev.ecps.idp.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A relying party to be registered, with the names of RFC 7591 §2, RFC 8705 §2.1.2 and the two logout specifications.
 * Members that the provider does not know are ignored, as RFC 7591 asks.
 *
 * @param clientId 1 to 200 printable ASCII characters; drawn if left out
 * @param clientSecret 1 to 200 printable ASCII characters; drawn if left out
 * @param clientName what the phone shows; the {@code client_id} if left out
 * @param redirectUris 1 to 50, absolute, without fragment
 * @param postLogoutRedirectUris 0 to 50; the redirect URIs if left out
 * @param authMethod if left out, what the other members say
 * @param certificateDn the certificate's subject, for {@code tls_client_auth}
 * @param jwks public keys, for {@code private_key_jwt}
 * @param jwksUri refused: the provider fetches nothing
 * @param backchannelLogoutUri where a logout token is posted
 * @param backchannelSession whether that token must have a {@code sid}
 * @param frontchannelLogoutUri what the browser loads in a frame at logout
 * @param frontchannelSession whether that address must be given {@code iss} and {@code sid}
 * @param ciba whether it may use CIBA; it may if left out
 * @param deliveryMode {@code poll} or {@code ping}; if left out, what the next member says
 * @param notificationEndpoint where it is told that such a login was answered
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

        @JsonProperty("token_endpoint_auth_method")
        @Schema(
                enumeration = {"client_secret_basic", "client_secret_post", "tls_client_auth", "private_key_jwt", "none"
                })
        @Nullable
        String authMethod,

        @JsonProperty("tls_client_auth_subject_dn") @Nullable
        String certificateDn,

        @JsonProperty("jwks") @Schema(type = SchemaType.OBJECT, description = "A JWK set") @Nullable
        JsonNode jwks,

        @JsonProperty("jwks_uri") @Schema(hidden = true) @Nullable
        String jwksUri,

        @JsonProperty("backchannel_logout_uri") @Nullable String backchannelLogoutUri,

        @JsonProperty("backchannel_logout_session_required") @Nullable
        Boolean backchannelSession,

        @JsonProperty("frontchannel_logout_uri") @Nullable String frontchannelLogoutUri,

        @JsonProperty("frontchannel_logout_session_required") @Nullable
        Boolean frontchannelSession,

        @JsonProperty("ciba") @Nullable Boolean ciba,

        @JsonProperty("backchannel_token_delivery_mode") @Schema(enumeration = {"poll", "ping"}) @Nullable
        String deliveryMode,

        @JsonProperty("backchannel_client_notification_endpoint") @Nullable
        String notificationEndpoint) {

    @Override
    public String toString() {
        return "ClientRegistration[…]";
    }
}
