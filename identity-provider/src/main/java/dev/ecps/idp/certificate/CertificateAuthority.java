package dev.ecps.idp.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The test authority, which signs whatever it is told to (X.509, profile of RFC 5280). */
public final class CertificateAuthority {
    private static final Duration OWN_VALIDITY = Duration.ofDays(3650);
    private static final String ALGORITHM = "SHA256withRSA";

    private final Issued own;

    /** @param own its certificate and key, as they were made before */
    public CertificateAuthority(Issued own) {
        this.own = own;
    }

    /** A new one for servers and organisations, with a new key. */
    public static CertificateAuthority made(Instant now) {
        return made("AC DE TEST e-CPS", now);
    }

    /** A new one for the cards of persons, with a new key: another authority, so that neither passes for the other. */
    public static CertificateAuthority madeForPersons(Instant now) {
        return made("AC DE TEST e-CPS PERSONNES", now);
    }

    private static CertificateAuthority made(String authority, Instant now) {
        var name = Order.subject(authority, "AUTORITE DE TEST");
        var order = new Order(name, List.of(), List.of(), now.minus(Order.BACKDATED), now.plus(OWN_VALIDITY));
        var keys = KeyPairs.rsa();
        var certificate = signed(name, keys.getPrivate(), keys.getPublic(), order, keys.getPublic());
        return new CertificateAuthority(new Issued(keys.getPrivate(), List.of(certificate)));
    }

    /** Its own certificate and key. */
    public Issued own() {
        return own;
    }

    /** A certificate for a new key. */
    public Issued issue(Order order) {
        var keys = KeyPairs.rsa();
        var issuer =
                X500Name.getInstance(own.certificate().getSubjectX500Principal().getEncoded());
        var certificate = signed(issuer, own.key(), own.certificate().getPublicKey(), order, keys.getPublic());
        return new Issued(keys.getPrivate(), List.of(certificate, own.certificate()));
    }

    private static X509Certificate signed(
            X500Name issuer, PrivateKey issuerKey, PublicKey issuerPublicKey, Order order, PublicKey key) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(120, new SecureRandom()).setBit(120),
                    Date.from(order.from()),
                    Date.from(order.until()),
                    order.subject(),
                    key);
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuerPublicKey));
            builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
            addUsage(builder, order);
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(issuerKey)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addUsage(X509v3CertificateBuilder builder, Order order) throws IOException {
        boolean authority = order.purposes().isEmpty();
        builder.addExtension(
                Extension.basicConstraints, true, authority ? new BasicConstraints(0) : new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : order.usage()));
        if (authority) return;
        builder.addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(order.purposes().toArray(KeyPurposeId[]::new)));
        if (order.names().isEmpty()) return;
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(order.names().toArray(GeneralName[]::new)));
    }
}
