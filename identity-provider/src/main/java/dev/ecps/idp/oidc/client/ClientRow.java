package dev.ecps.idp.oidc.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A relying party that was registered at run time.
 *
 * @param redirectUris one a line: a URI holds no line break
 * @param postLogoutRedirectUris likewise
 */
record ClientRow(
        String id,
        String name,
        String secretHash,
        String redirectUris,
        String postLogoutRedirectUris,
        Instant createdAt) {
    static ClientRow of(Client client, Instant now) {
        return new ClientRow(
                client.id(),
                client.name(),
                client.secretHash(),
                String.join("\n", client.redirectUris()),
                String.join("\n", client.postLogoutRedirectUris()),
                now);
    }

    Client toClient() {
        return new Client(id, name, secretHash, lines(redirectUris), lines(postLogoutRedirectUris));
    }

    static ClientRow read(ResultSet row, StatementContext context) throws SQLException {
        return new ClientRow(
                row.getString("client_id"),
                row.getString("client_name"),
                row.getString("secret_hash"),
                row.getString("redirect_uris"),
                row.getString("post_logout_redirect_uris"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
