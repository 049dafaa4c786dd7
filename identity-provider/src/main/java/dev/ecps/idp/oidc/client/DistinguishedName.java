package dev.ecps.idp.oidc.client;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * The subject of a certificate. How it is written does not matter (spaces around signs, a keyword's case, OID or keyword,
 * the encoding of a text); each value does, letter by letter.
 *
 * @param parts in the certificate's order, each with its attributes
 */
record DistinguishedName(List<Set<DistinguishedName.Attribute>> parts) {
    /**
     * @param oid of the attribute's type
     * @param value escaped as RFC 4514 §2.4 says
     */
    record Attribute(String oid, String value) {
        private static Attribute of(AttributeTypeAndValue attribute) {
            return new Attribute(attribute.getType().getId(), IETFUtils.valueToString(attribute.getValue()));
        }
    }

    /** @throws IllegalArgumentException if the text is no distinguished name (RFC 4514 §3) */
    static DistinguishedName of(String text) {
        return of(new X500Name(BCStyle.INSTANCE, text));
    }

    static DistinguishedName of(X509Certificate certificate) {
        return of(X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
    }

    private static DistinguishedName of(X500Name name) {
        return new DistinguishedName(
                Arrays.stream(name.getRDNs()).map(DistinguishedName::attributes).toList());
    }

    private static Set<Attribute> attributes(RDN part) {
        return Arrays.stream(part.getTypesAndValues()).map(Attribute::of).collect(Collectors.toSet());
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
