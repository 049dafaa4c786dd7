package dev.ecps.idp.certificate;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate and its key.
 *
 * @param key the private key of the first certificate
 * @param chain the certificate, then those above it
 */
public record Issued(PrivateKey key, List<X509Certificate> chain) {
    public Issued {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) throw new IllegalArgumentException("A chain has at least one certificate");
        if (!KeyPairs.belongTogether(key, chain.get(0).getPublicKey())) {
            throw new IllegalArgumentException("The key is not the certificate's");
        }
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    @Override
    public String toString() {
        return "Issued[" + certificate().getSubjectX500Principal() + "]";
    }
}
