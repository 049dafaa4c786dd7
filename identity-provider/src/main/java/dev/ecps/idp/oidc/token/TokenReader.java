package dev.ecps.idp.oidc.token;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.claims.PractitionerClaims;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.oidc.keys.TokenSigner;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.oidc.session.Sessions;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Reads the provider's own tokens, and tells what became of them. */
@Singleton
public class TokenReader {
    private final TokenSigner signer;
    private final Sessions sessions;
    private final Clients clients;
    private final RevokedTokens revoked;
    private final PractitionerClaims practitioners;
    private final Addresses addresses;
    private final InstantSource clock;

    TokenReader(
            TokenSigner signer,
            Sessions sessions,
            Clients clients,
            RevokedTokens revoked,
            PractitionerClaims practitioners,
            Addresses addresses,
            InstantSource clock) {
        this.signer = signer;
        this.sessions = sessions;
        this.clients = clients;
        this.revoked = revoked;
        this.practitioners = practitioners;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** A token of this provider, of any kind and age. */
    Optional<ReadToken> read(String token) {
        return signer.readPublic(token)
                .or(() -> signer.readPrivate(token))
                .filter(claims -> addresses.issuer().equals(claims.get("iss")))
                .flatMap(claims -> TokenType.of(claims).map(type -> new ReadToken(type, claims)));
    }

    /** An access token of this provider that has not expired. */
    public Optional<ReadToken> access(String token) {
        return signer.readPublic(token)
                .filter(claims -> TokenType.ACCESS.wire().equals(claims.get("typ")))
                .filter(claims -> addresses.issuer().equals(claims.get("iss")))
                .map(claims -> new ReadToken(TokenType.ACCESS, claims))
                .filter(this::young);
    }

    /** Whether its time is not over. */
    boolean young(ReadToken token) {
        return clock.instant().isBefore(token.expiresAt());
    }

    /** Whether somebody took it back. */
    public boolean revoked(ReadToken token) {
        return revoked.contains(token.id());
    }

    /** The live session it belongs to, if its client is still there and takes part in it. */
    public Optional<Session> session(ReadToken token) {
        return sessions.of(token.session())
                .filter(session -> session.grip(token.client()).isPresent())
                .filter(session -> clients.knows(token.client()));
    }

    /** The session of a token that may be used now; empty if it may not, for whatever reason. */
    Optional<Session> active(ReadToken token) {
        return activeAsRemembered(token).filter(session -> practitioners.known(session.nationalId()));
    }

    /** As {@link #active}, told from memory alone: the practitioner may have left the directory. */
    Optional<Session> activeAsRemembered(ReadToken token) {
        if (token.type() == TokenType.ID || !young(token) || revoked(token)) return Optional.empty();
        return session(token).filter(session -> token.type() == TokenType.ACCESS || isTheNext(token, session));
    }

    /** Whether memory alone tells that the practitioner of this session is in the directory. */
    boolean rememberedPractitioner(Session session) {
        return practitioners.atHand(session.nationalId());
    }

    /** Of the refresh tokens of a client only the last one is good. */
    private static boolean isTheNext(ReadToken refresh, Session session) {
        return session.grip(refresh.client())
                .map(grip -> grip.refreshId().equals(refresh.id()))
                .orElse(false);
    }
}
