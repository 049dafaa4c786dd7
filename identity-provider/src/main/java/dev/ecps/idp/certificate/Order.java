package dev.ecps.idp.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What a certificate is to say.
 *
 * @param subject whose it is
 * @param purposes what its holder may do with it
 * @param names other names of the holder; a server's hosts
 * @param from first instant of its validity, to the second
 * @param until last instant of its validity, to the second
 */
public record Order(
        X500Name subject, List<KeyPurposeId> purposes, List<GeneralName> names, Instant from, Instant until) {
    /** How long a certificate is valid; the most that every platform accepts of a server. */
    public static final Duration VALIDITY = Duration.ofDays(825);

    /** For clocks that are late. */
    static final Duration BACKDATED = Duration.ofHours(1);

    /** Has the shape of a structure's number, 3 and a SIRET, and belongs to no structure. */
    private static final String STRUCTURE = "399999999900017";

    public Order {
        purposes = List.copyOf(purposes);
        names = List.copyOf(names);
    }

    /** A server of this machine. */
    public static Order server(Instant now) {
        var hosts = List.of(
                new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                new GeneralName(GeneralName.iPAddress, "::1"));
        return new Order(
                subject("localhost", STRUCTURE),
                List.of(KeyPurposeId.id_kp_serverAuth),
                hosts,
                now.minus(BACKDATED),
                now.plus(VALIDITY));
    }

    /**
     * An organisation that calls as a client, as « ORG AUTH_CLI » of the IGC-Santé: a free name, the structure's number.
     *
     * @param name the CN
     */
    public static Order client(String name, Instant now) {
        return new Order(
                subject(name, STRUCTURE),
                List.of(KeyPurposeId.id_kp_clientAuth),
                List.of(),
                now.minus(BACKDATED),
                now.plus(VALIDITY));
    }

    /** What its key is for, as a bit of {@link KeyUsage}: to sign documents, or to prove who one is. */
    int usage() {
        return purposes.contains(KeyPurposeId.id_kp_emailProtection)
                ? KeyUsage.nonRepudiation
                : KeyUsage.digitalSignature;
    }

    static X500Name subject(String name, String unit) {
        var subject = new X500NameBuilder(BCStyle.INSTANCE);
        add(subject, BCStyle.C, "FR");
        add(subject, BCStyle.O, "TEST SIMULATEUR E-CPS");
        add(subject, BCStyle.OU, unit);
        add(subject, BCStyle.CN, name);
        return subject.build();
    }

    private static void add(X500NameBuilder subject, ASN1ObjectIdentifier type, String value) {
        subject.addRDN(type, value);
    }
}
