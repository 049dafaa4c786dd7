package dev.ecps.idp.oidc.client;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.naming.NamingException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * The subject of a certificate. How it is written does not matter (spaces around signs, a keyword's case, OID or keyword,
 * escapes, the encoding of a text); each value does, letter by letter. The JDK reads the text, since Bouncy Castle takes
 * the escaped bytes of one letter for several; Bouncy Castle reads the certificate and knows the keywords.
 *
 * @param parts in the certificate's order, each with its attributes
 */
record DistinguishedName(List<Set<DistinguishedName.Attribute>> parts) {
    /**
     * @param oid of the attribute's type
     * @param value as it is meant, without escapes
     */
    record Attribute(String oid, String value) {
        private static Attribute of(AttributeTypeAndValue attribute) {
            return new Attribute(attribute.getType().getId(), text(attribute.getValue()));
        }
    }

    /** @throws IllegalArgumentException if the text is no distinguished name (RFC 4514 §3) */
    static DistinguishedName of(String text) {
        try {
            var parts = new ArrayList<Set<Attribute>>();
            for (var part : new LdapName(text).getRdns()) parts.add(attributes(part));
            return new DistinguishedName(parts);
        } catch (NamingException | IOException e) {
            throw new IllegalArgumentException("No distinguished name", e);
        }
    }

    static DistinguishedName of(X509Certificate certificate) {
        var name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return new DistinguishedName(
                Arrays.stream(name.getRDNs()).map(DistinguishedName::attributes).toList());
    }

    private static Set<Attribute> attributes(RDN part) {
        return Arrays.stream(part.getTypesAndValues()).map(Attribute::of).collect(Collectors.toSet());
    }

    private static Set<Attribute> attributes(Rdn part) throws NamingException, IOException {
        var attributes = new HashSet<Attribute>();
        for (var attribute : Collections.list(part.toAttributes().getAll())) {
            var oid = BCStyle.INSTANCE.attrNameToOID(attribute.getID()).getId();
            for (var value : Collections.list(attribute.getAll())) attributes.add(new Attribute(oid, text(value)));
        }
        return attributes;
    }

    /** A text, or with {@code #} the bytes of one. */
    private static String text(Object value) throws IOException {
        return value instanceof byte[] bytes ? text(ASN1Primitive.fromByteArray(bytes)) : value.toString();
    }

    private static String text(ASN1Encodable value) {
        return value instanceof ASN1String string ? string.getString() : value.toString();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** RFC 4514 writes the last part first, many tools write the first one first: both name the same subject. */
    boolean names(DistinguishedName other) {
        var backwards = new ArrayList<>(parts);
        Collections.reverse(backwards);
        return parts.equals(other.parts) || backwards.equals(other.parts);
    }
}
