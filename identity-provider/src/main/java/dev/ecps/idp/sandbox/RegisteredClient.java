package dev.ecps.idp.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Credential.Method;
import dev.ecps.idp.oidc.client.LogoutNotice;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client as the sandbox tells it (RFC 7591 §3.2.1). Its secret is told where it was set, and never again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegisteredClient(
        @JsonProperty("client_id") String clientId,
        @JsonProperty("client_secret") @Nullable String clientSecret,
        @JsonProperty("client_id_issued_at") @Nullable Long issuedAt,
        @JsonProperty("client_secret_expires_at") @Nullable Long secretExpiresAt,
        @JsonProperty("client_name") String clientName,
        @JsonProperty("redirect_uris") List<String> redirectUris,
        @JsonProperty("post_logout_redirect_uris") List<String> postLogoutRedirectUris,
        @JsonProperty("token_endpoint_auth_method") String authMethod,

        @JsonProperty("tls_client_auth_subject_dn") @Nullable
        String certificateDn,

        @JsonProperty("jwks") @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable
        String jwks,

        @JsonProperty("backchannel_logout_uri") @Nullable URI backchannelLogoutUri,

        @JsonProperty("backchannel_logout_session_required") @Nullable
        Boolean backchannelSession,

        @JsonProperty("frontchannel_logout_uri") @Nullable URI frontchannelLogoutUri,

        @JsonProperty("frontchannel_logout_session_required") @Nullable
        Boolean frontchannelSession,

        @JsonProperty("grant_types") List<String> grantTypes,
        @JsonProperty("response_types") List<String> responseTypes,
        @JsonProperty("ciba") boolean ciba,
        @JsonProperty("backchannel_token_delivery_mode") String deliveryMode,

        @JsonProperty("backchannel_client_notification_endpoint") @Nullable
        URI notificationEndpoint,

        @JsonProperty("configured") boolean configured) {

    /** Without its secret. */
    static RegisteredClient of(Client client, boolean configured) {
        return of(client, configured, null, null);
    }

    /** Just registered, with its secret if it has a new one. */
    static RegisteredClient of(Client client, Optional<String> secret, Instant now) {
        return of(client, false, secret.orElse(null), now.getEpochSecond());
    }

    private static RegisteredClient of(
            Client client, boolean configured, @Nullable String secret, @Nullable Long issuedAt) {
        var notices = client.logoutNotices();
        var afterLogout = client.postLogoutRedirectUris();
        return new RegisteredClient(
                client.id(),
                secret,
                issuedAt,
                secret == null ? null : 0L,
                client.name(),
                client.redirectUris(),
                afterLogout.isEmpty() ? client.redirectUris() : afterLogout,
                client.credential().method().wire(),
                kept(client, Method.TLS_CLIENT_AUTH),
                kept(client, Method.PRIVATE_KEY_JWT),
                client.backchannelLogoutUri().orElse(null),
                notices.backchannel().map(LogoutNotice::sessionRequired).orElse(null),
                client.frontchannelLogoutUri().orElse(null),
                notices.frontchannel().map(LogoutNotice::sessionRequired).orElse(null),
                grantTypes(client),
                List.of("code"),
                client.ciba().allowed(),
                client.ciba().mode(),
                client.ciba().notificationEndpoint().orElse(null),
                configured);
    }

    private static @Nullable String kept(Client client, Method method) {
        return client.credential().method() == method ? client.credential().kept() : null;
    }

    private static List<String> grantTypes(Client client) {
        var types = new ArrayList<>(List.of("authorization_code", "refresh_token"));
        if (client.ciba().allowed()) types.add("urn:openid:params:grant-type:ciba");
        return types;
    }

    @Override
    public String toString() {
        return "RegisteredClient[" + clientId + "]";
    }
}
