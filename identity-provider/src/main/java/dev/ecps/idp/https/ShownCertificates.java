package dev.ecps.idp.https;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
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

    /** Only what signed the caller's own certificate counts: behind it, callers send what they like. */
    private boolean isOfCard(List<X509Certificate> chain) {
        var above = new ArrayList<>(chain.subList(0, 1));
        for (int i = 0; i < above.size(); i++) {
            var link = above.get(i);
            if (cardAuthorities.stream().anyMatch(authority -> isSigned(link, authority))) return true;
            chain.stream()
                    .filter(other -> !above.contains(other) && isSigned(link, other))
                    .forEach(above::add);
        }
        return false;
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
