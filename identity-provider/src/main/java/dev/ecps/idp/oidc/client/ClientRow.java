package dev.ecps.idp.oidc.client;

import dev.ecps.idp.oidc.client.Credential.Method;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity(name = "ClientRow")
@Table(name = "client")
class ClientRow {
    @Id
    @Column(name = "client_id")
    String id;

    @Column(name = "client_name")
    String name;

    /** A {@code token_endpoint_auth_method}. */
    @Column(name = "auth_method")
    String authMethod;

    /** {@link Credential#kept()}. */
    @Column(name = "credential")
    String credential;

    /** One URI a line: a URI holds no line break. */
    @Column(name = "redirect_uris")
    String redirectUris;

    @Column(name = "post_logout_redirect_uris")
    String postLogoutRedirectUris;

    @Column(name = "backchannel_logout_uri")
    @Nullable
    String backchannelLogoutUri;

    @Column(name = "backchannel_session_required")
    boolean backchannelSessionRequired;

    @Column(name = "frontchannel_logout_uri")
    @Nullable
    String frontchannelLogoutUri;

    @Column(name = "frontchannel_session_required")
    boolean frontchannelSessionRequired;

    @Column(name = "ciba")
    boolean ciba;

    @Column(name = "created_at")
    Instant createdAt;

    void take(Client client, Instant now) {
        id = client.id();
        name = client.name();
        authMethod = client.credential().method().wire();
        credential = client.credential().kept();
        redirectUris = String.join("\n", client.redirectUris());
        postLogoutRedirectUris = String.join("\n", client.postLogoutRedirectUris());
        var notices = client.logoutNotices();
        backchannelLogoutUri = client.backchannelLogoutUri().map(URI::toString).orElse(null);
        backchannelSessionRequired =
                notices.backchannel().map(LogoutNotice::sessionRequired).orElse(false);
        frontchannelLogoutUri =
                client.frontchannelLogoutUri().map(URI::toString).orElse(null);
        frontchannelSessionRequired =
                notices.frontchannel().map(LogoutNotice::sessionRequired).orElse(false);
        ciba = client.ciba();
        createdAt = now;
    }

    Client toClient() {
        return new Client(
                id,
                name,
                new Credential(Method.valueOf(authMethod.toUpperCase(Locale.ROOT)), credential),
                lines(redirectUris),
                lines(postLogoutRedirectUris),
                new LogoutNotices(
                        notice(backchannelLogoutUri, backchannelSessionRequired),
                        notice(frontchannelLogoutUri, frontchannelSessionRequired)),
                ciba);
    }

    private static Optional<LogoutNotice> notice(@Nullable String uri, boolean sessionRequired) {
        return Optional.ofNullable(uri).map(text -> new LogoutNotice(URI.create(text), sessionRequired));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
