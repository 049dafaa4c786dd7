package dev.ecps.idp.oidc.client;

import dev.ecps.idp.oidc.client.Credential.Method;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A relying party that was registered at run time. Its lists of URIs are kept one a line: a URI holds no line break.
 *
 * @param client what was registered
 * @param createdAt when
 */
record ClientRow(Client client, Instant createdAt) {
    static Client read(ResultSet row, StatementContext context) throws SQLException {
        return new Client(
                row.getString("client_id"),
                row.getString("client_name"),
                new Credential(
                        Method.valueOf(row.getString("auth_method").toUpperCase(Locale.ROOT)),
                        row.getString("credential")),
                lines(row.getString("redirect_uris")),
                lines(row.getString("post_logout_redirect_uris")),
                new LogoutNotices(notice(row, "backchannel"), notice(row, "frontchannel")),
                new CibaUse(
                        row.getBoolean("ciba"),
                        Optional.ofNullable(row.getString("notification_endpoint"))
                                .map(URI::create)));
    }

    private static Optional<LogoutNotice> notice(ResultSet row, String channel) throws SQLException {
        var uri = row.getString(channel + "_logout_uri");
        if (uri == null) return Optional.empty();
        return Optional.of(new LogoutNotice(URI.create(uri), row.getBoolean(channel + "_session_required")));
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        var credential = client.credential();
        return statement
                .bind("id", client.id())
                .bind("name", client.name())
                .bind("authMethod", credential.method().wire())
                .bind("credential", credential.kept())
                .bind("redirectUris", String.join("\n", client.redirectUris()))
                .bind("postLogoutRedirectUris", String.join("\n", client.postLogoutRedirectUris()))
                .bind("backchannelLogoutUri", text(client.backchannelLogoutUri()))
                .bind(
                        "backchannelSession",
                        sessionRequired(client.logoutNotices().backchannel()))
                .bind("frontchannelLogoutUri", text(client.frontchannelLogoutUri()))
                .bind(
                        "frontchannelSession",
                        sessionRequired(client.logoutNotices().frontchannel()))
                .bind("ciba", client.ciba().allowed())
                .bind("notificationEndpoint", text(client.ciba().notificationEndpoint()))
                .bind("createdAt", createdAt);
    }

    private static @Nullable String text(Optional<URI> uri) {
        return uri.map(URI::toString).orElse(null);
    }

    private static boolean sessionRequired(Optional<LogoutNotice> notice) {
        return notice.map(LogoutNotice::sessionRequired).orElse(false);
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
