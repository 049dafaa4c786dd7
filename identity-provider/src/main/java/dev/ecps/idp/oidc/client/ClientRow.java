package dev.ecps.idp.oidc.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

@Entity(name = "ClientRow")
@Table(name = "client")
class ClientRow {
    @Id
    @Column(name = "client_id")
    String id;

    @Column(name = "client_name")
    String name;

    @Column(name = "secret_hash")
    String secretHash;

    /** One URI a line: a URI holds no line break. */
    @Column(name = "redirect_uris")
    String redirectUris;

    @Column(name = "post_logout_redirect_uris")
    String postLogoutRedirectUris;

    @Column(name = "created_at")
    Instant createdAt;

    Client toClient() {
        return new Client(id, name, secretHash, lines(redirectUris), lines(postLogoutRedirectUris));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
