package dev.ecps.idp.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * Whose card it is, and which. Its certificates look like those of the real cards, as Microsoft's guide to CPx cards shows
 * them: the CN is the holder's identifier, a UPN among the other names repeats it, and there is one certificate for
 * authentication and one for signature. The card's number stands in the subject's serial number, which is our own choice.
 *
 * @param nationalId the holder's, with its prefix
 * @param number the card's, ten digits
 */
public record CardHolder(String nationalId, String number) {
    private static final Pattern FORM = Pattern.compile("([0-9A-Z]{9,20}(?:/[0-9A-Z]{1,20})?)=([0-9]{10})");
    private static final Duration VALIDITY = Duration.ofDays(3 * 365);

    /** Microsoft's user principal name. */
    private static final ASN1ObjectIdentifier UPN = new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3");

    private static final String DOMAIN = "@carte-cps.fr";
    private static final String EDIT = "ANS";

    /** Reads {@code 899700001011=9970123456}. */
    public static Optional<CardHolder> read(String text) {
        var parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new CardHolder(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** Proves who it is: for TLS, and to log on to a workstation. */
    public Order authentication(Instant now) {
        return order(now, List.of(KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_smartcardlogon));
    }

    /** Signs documents, and opens nothing. */
    public Order signature(Instant now) {
        return order(now, List.of(KeyPurposeId.id_kp_emailProtection));
    }

    private Order order(Instant now, List<KeyPurposeId> purposes) {
        return new Order(subject(), purposes, List.of(principal()), now.minus(Order.BACKDATED), now.plus(VALIDITY));
    }

    private X500Name subject() {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "FR")
                .addRDN(BCStyle.O, "TEST SIMULATEUR E-CPS")
                .addRDN(BCStyle.OU, "CARTE DE TEST")
                .addRDN(BCStyle.SERIALNUMBER, number)
                .addRDN(BCStyle.CN, nationalId)
                .build();
    }

    private GeneralName principal() {
        var name = new DERSequence(
                new org.bouncycastle.asn1.ASN1Encodable[] {UPN, new DERTaggedObject(true, 0, new DERUTF8String(upn()))
                });
        return new GeneralName(GeneralName.otherName, name);
    }

    /** Type, dot, identifier: {@code 8.99700001011@carte-cps.fr}. Which type an EDIT identity has is not public. */
    String upn() {
        if (nationalId.startsWith(EDIT)) return "8." + nationalId + DOMAIN;
        return nationalId.charAt(0) + "." + nationalId.substring(1) + DOMAIN;
    }

    List<String> fileNames() {
        return List.of("card-" + number + "-auth", "card-" + number + "-sign");
    }

    /** Without the holder. */
    @Override
    public String toString() {
        return "CardHolder[…, " + number + "]";
    }
}
