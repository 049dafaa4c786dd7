package dev.ecps.idp.certificate;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** Certificates and keys as text (RFC 7468). */
public final class Pem {
    private Pem() {}

    static String of(Collection<X509Certificate> certificates) {
        return written(certificates);
    }

    /** PKCS #8, which every tool reads. */
    static String of(PrivateKey key) {
        try {
            return written(List.of(new JcaPKCS8Generator(key, null)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Collection<?> things) {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            for (var thing : things) pem.writeObject(thing);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /**
     * All certificates of a file.
     *
     * @throws IOException if it can't be read or holds none; the message names the file
     */
    public static List<X509Certificate> certificates(Path file) throws IOException {
        var certificates = new ArrayList<X509Certificate>();
        for (var thing : read(file)) {
            if (thing instanceof X509CertificateHolder holder) certificates.add(certificate(file, holder));
        }
        if (certificates.isEmpty()) throw new IOException(file + " holds no certificate in PEM form");
        return certificates;
    }

    /**
     * The private key of a file, PKCS #1 or #8, not encrypted.
     *
     * @throws IOException if it can't be read or holds none; the message names the file and nothing of its content
     */
    public static PrivateKey key(Path file) throws IOException {
        for (var thing : read(file)) {
            var found = keyInfo(thing);
            if (found.isPresent()) return new JcaPEMKeyConverter().getPrivateKey(found.get());
        }
        throw new IOException(file + " holds no unencrypted private key in PEM form");
    }

    private static Optional<PrivateKeyInfo> keyInfo(Object thing) {
        if (thing instanceof PEMKeyPair pair) return Optional.of(pair.getPrivateKeyInfo());
        return thing instanceof PrivateKeyInfo info ? Optional.of(info) : Optional.empty();
    }

    private static List<Object> read(Path file) throws IOException {
        if (!Files.isReadable(file)) throw new IOException(file + " can't be read");
        var things = new ArrayList<Object>();
        try (var parser = new PEMParser(Files.newBufferedReader(file))) {
            for (var thing = parser.readObject(); thing != null; thing = parser.readObject()) things.add(thing);
        } catch (IOException | RuntimeException e) {
            throw new IOException(file + " is no PEM file");
        }
        return things;
    }

    private static X509Certificate certificate(Path file, X509CertificateHolder holder) throws IOException {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (CertificateException e) {
            throw new IOException(file + " holds a certificate that can't be read");
        }
    }
}
