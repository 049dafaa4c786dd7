package dev.ecps.idp.https;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * The certificate that a caller showed at the TLS handshake, trusted already: an organisation's, or a card's. What an
 * authority of cards signed is a card's and nothing else, whatever its subject says.
 */
@Singleton
public class ShownCertificates {
    private final List<X509Certificate> cardAuthorities;

    ShownCertificates(HttpsServer server) {
        this.cardAuthorities = server.cardAuthorities();
    }

    /** That of an organisation. */
    public Optional<X509Certificate> ofOrganisation(HttpServerRequest request) {
        return chain(request).filter(chain -> !isOfCard(chain)).map(chain -> chain.get(0));
    }

    /** That of a card. */
    public Optional<X509Certificate> ofCard(HttpServerRequest request) {
        return chain(request).filter(this::isOfCard).map(chain -> chain.get(0));
    }

    private boolean isOfCard(List<X509Certificate> chain) {
        return chain.stream()
                .anyMatch(link -> cardAuthorities.stream().anyMatch(authority -> isSigned(link, authority)));
    }

    private static boolean isSigned(X509Certificate certificate, X509Certificate authority) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Optional<List<X509Certificate>> chain(HttpServerRequest request) {
        var session = request.sslSession();
        if (session == null) return Optional.empty();
        try {
            return Optional.of(Arrays.stream(session.getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toList());
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }
}
